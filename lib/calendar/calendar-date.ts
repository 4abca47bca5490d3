import type { Language } from "@/lib/paths";

/**
 * A day that concerns a party. Each area supplies its own (lib/<area>/dates.ts). `day`: on the city's calendar, as `2027-02-18`; `about`:
 * what it is about, in the words of that area.
 */
type Dated = { id: string; href: string; day: string; about: (language: Language) => string };

export type BillDate = Dated & { kind: "billDue"; amountCents: bigint };
/** Somebody from the city comes. */
export type VisitDate = Dated & { kind: "visit"; part: "morning" | "afternoon" };
/** The city asks for something; a draft that nobody sends is removed; a permit, a licence or a passport ends; a guardian is asked. */
export type PlainDate = Dated & { kind: "requestDue" | "draftEnds" | "permitEnds" | "consentDue" };

export type CalendarDate = BillDate | VisitDate | PlainDate;
