/** What an address answer holds: one of the city's, by its id, or lines as they were typed. */
export type AddressAnswer = { line: string; addressId?: string };
export type PersonAnswer = { who: "self" | "child" | "other"; name: string; birthDate: string; partyId?: string };
export type BusinessAnswer = { name: string; partyId?: string };
/** A parcel by its number; `line` is the address on it that was typed, which is what people call it by. */
export type ParcelAnswer = { number: string; parcelId: string; line?: string };
/** One of a repeated group: `id` stays when others before it are removed. */
export type GroupItem = { id: string; answers: Answers };

/** An answer as it is kept: text, number, cents, `2026-11-22`, yes or no, an option, options … by the kind of its question. */
export type Answer = string | number | boolean | string[] | AddressAnswer | PersonAnswer | BusinessAnswer | ParcelAnswer | GroupItem[];

/** By the question's id; a question that was not answered has none. */
export type Answers = Record<string, Answer>;
