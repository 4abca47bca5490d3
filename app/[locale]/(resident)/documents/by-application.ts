import type { ListedDocument } from "@/lib/documents/queries/list-documents";

/** A page's documents under the application that they were sent with, each in the order of its newest. */
export function byApplication(documents: ListedDocument[]) {
  const groups = new Map<string, { application: ListedDocument["application"]; rows: ListedDocument[] }>();
  for (const document of documents) {
    const key = document.application?.ref ?? "";
    const group = groups.get(key) ?? { application: document.application, rows: [] };
    group.rows.push(document);
    groups.set(key, group);
  }
  return [...groups.values()];
}
