import { city } from "@/lib/city/city";
import type { AddressAnswer, BusinessAnswer, ParcelAnswer } from "@/lib/services/answers";
import type { SeedAddress } from "../../people/seed-address";
import type { Registry } from "../../registry";
import type { Applicant } from "../story";

/** An address as the form keeps it. */
export const addressAnswer = ({ id, label, postcode }: SeedAddress): AddressAnswer => ({
  line: `${label}, ${city().address.town} ${postcode}`,
  addressId: id,
});

export const homeOf = ({ person }: Applicant): AddressAnswer => addressAnswer(person.address);

export const parcelOf = (who: Applicant): ParcelAnswer => ({
  parcelId: who.person.address.parcel.id,
  number: who.person.address.parcel.number,
  line: homeOf(who).line,
});

/** The business acted for, or the one a person runs under their own name. */
export const businessOf = ({ person }: Applicant): BusinessAnswer =>
  person.kind === "business" ? { name: person.name, partyId: person.partyId } : { name: `${person.name.split(" ").at(-1)} Workshop` };

export const birthDateOf = ({ person }: Applicant): string => (person.kind === "citizen" ? person.birthDate : "1980-04-12");

export const phone = ({ random }: Registry): string => `555 0${random.between(110, 199)}`;

/** How to reach whoever applies, under the names that most services ask it by. */
export const contact = ({ account }: Applicant, registry: Registry) => ({
  contactEmail: account.email,
  contactPhone: phone(registry),
});
