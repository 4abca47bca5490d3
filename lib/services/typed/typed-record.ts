import type { PersonAnswer } from "../answers";
import type { SimpleQuestion } from "../declaration/question";
import { realDate, typedDate } from "./typed-date";
import { oneText, problem, type Typed, type TypedFields } from "./typed";

type Of<Kind> = Extract<SimpleQuestion, { kind: Kind }>;

/** What the account knows, and what the typed words mean in the city: looked up before, so that nothing here waits. */
export type Known = {
  today: Date;
  self?: { name: string; birthDate: string; partyId: string };
  children: { partyId: string; name: string; birthDate: string }[];
  businesses: { partyId: string; name: string }[];
  /** The city's addresses that a typed line may mean, by the line. */
  addresses: Record<string, FoundAddress[]>;
};
export type FoundAddress = { id: string; line: string; parcel?: { id: string; number: string } };

/** A line in the city that means one address; elsewhere, where that is allowed, as it was typed. */
export function typedAddressAnswer({ id, inCity }: Of<"address">, fields: TypedFields, { addresses }: Known): Typed {
  const line = oneText(fields, id).replace(/\s+/g, " ");
  if (!line) return { empty: true };
  if (line.length > 160) return problem("tooLong", { most: 160 });
  const found = addresses[line] ?? [];
  if (found.length === 1) return { answer: { line: found[0]!.line, addressId: found[0]!.id } };
  if (!inCity) return { answer: { line } };
  return found.length ? problem("address.several", { count: found.length }) : problem("address.unknown");
}

/** A parcel by its number, or by an address that stands on it. */
export function typedParcel({ id }: Of<"parcel">, fields: TypedFields, { addresses }: Known): Typed {
  const line = oneText(fields, id).replace(/\s+/g, " ");
  if (!line) return { empty: true };
  const found = addresses[line] ?? [];
  const parcels = new Map(found.flatMap(({ parcel }) => (parcel ? [[parcel.id, parcel.number] as const] : [])));
  const [first] = parcels;
  if (!first) return problem("parcel.unknown");
  if (parcels.size > 1) return problem("parcel.several");
  const [parcelId, number] = first;
  if (line === number) return { answer: { parcelId, number } };
  return { answer: { parcelId, number, line: found.length === 1 ? found[0]!.line : line } };
}

/** `self`, a child of the account by its party, `child` or `other` with name and birthday. */
export function typedPerson({ id, who }: Of<"person">, fields: TypedFields, known: Known): Typed {
  const chosen = oneText(fields, id);
  if (!chosen) return { empty: true };
  if (chosen === "self" && who.includes("self") && known.self) return { answer: { who: "self", ...known.self } };
  const child = who.includes("child") && known.children.find(({ partyId }) => partyId === chosen);
  if (child) return { answer: { who: "child", ...child } };
  if (!(chosen === "child" || chosen === "other") || !who.includes(chosen)) return problem("choose");
  const name = oneText(fields, `${id}.name`).replace(/\s+/g, " ");
  if (!name || name.length > 100) return problem("person.name", undefined, "name");
  const born = typedDate({ id: `${id}.birthDate`, kind: "date", label: none, birthday: true }, fields, known.today);
  if ("empty" in born) return problem("person.birthDate", undefined, "birthDate.day");
  if ("problem" in born) return { ...born, part: `birthDate.${born.part ?? "day"}` };
  const answer: PersonAnswer = { who: chosen, name, birthDate: born.answer as string };
  return chosen === "child" && !isMinor(answer, known.today) ? problem("person.notChild", undefined, "birthDate.day") : { answer };
}

const none = { en: "", es: "", ar: "" };

/** Below eighteen on that day. */
export function isMinor({ birthDate }: Pick<PersonAnswer, "birthDate">, today: Date) {
  const grown = realDate(birthDate)!;
  grown.setUTCFullYear(grown.getUTCFullYear() + 18);
  return grown > today;
}

/** A business of the account by its party, or another one by its name. */
export function typedBusiness({ id }: Of<"business">, fields: TypedFields, { businesses }: Known): Typed {
  const chosen = oneText(fields, id);
  const own = businesses.find(({ partyId }) => partyId === chosen);
  if (own) return { answer: own };
  const name = oneText(fields, `${id}.name`).replace(/\s+/g, " ");
  if (!chosen && !name) return { empty: true };
  if (chosen && chosen !== "other") return problem("choose");
  return name && name.length <= 100 ? { answer: { name } } : problem("business.name", undefined, "name");
}
