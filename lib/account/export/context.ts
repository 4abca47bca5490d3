/** Binds a sealed file to its row. */
export const exportContext = (id: string) => `data_export:archive:${id}`;
