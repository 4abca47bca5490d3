/** Old browsers read the first name, with letters that every one of them knows; RFC 6266, the second. */
export const asAttachment = (name: string) =>
  `attachment; filename="${name.replace(/[^\w .()-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)}`;
