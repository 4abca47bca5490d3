export type Cell = string | number | boolean | null | undefined | Date | readonly string[] | Readonly<Record<string, unknown>>;

/** One table of the database: its columns, and the rows that a thing becomes in it. */
export type SeedTable<Source> = { name: string; columns: string[]; rows: (source: Source) => Cell[][] };

export const columns = (text: string): string[] => text.trim().split(/\s+/);
