import { Prisma } from "@/lib/db/generated/client";

/** Parts of a statement that is put together, each with its values beside it: only `raw` takes text as it is, and no text of a person. */
export const { sql, join, raw } = Prisma;

export type Sql = Prisma.Sql;
