import { open, seal } from "@/lib/crypto/seal";
import type { Language } from "@/lib/paths";

/** How the city may reach whoever reported; one of email and phone at least. */
export type IssueContact = { name?: string; email?: string; phone?: string };

const parts = ["name", "email", "phone"] as const;
const context = (part: (typeof parts)[number], reportId: string) => `issue_contact:${part}_sealed:${reportId}`;

/** As a row: for the department alone, and even the database does not read it. */
export const sealContact = (reportId: string, contact: IssueContact, locale: Language) => ({
  reportId,
  locale,
  ...Object.fromEntries(parts.map((part) => [`${part}Sealed`, contact[part] ? seal(contact[part], context(part, reportId)) : null])),
});

type Row = { reportId: string; nameSealed: string | null; emailSealed: string | null; phoneSealed: string | null };

export function openContact(row: Row): IssueContact {
  const read = parts.map((part) => [part, row[`${part}Sealed`]] as const).filter(([, sealed]) => sealed !== null);
  return Object.fromEntries(read.map(([part, sealed]) => [part, open(sealed!, context(part, row.reportId))]));
}
