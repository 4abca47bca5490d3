import { city } from "@/lib/city/city";
import type { AddressShown } from "@/lib/account/queries/profile";

/** "22 Quay Street, unit 3, Harbourton 21301"; the word for a unit is the reader's. */
export const addressLine = ({ number, unit, street, postcode }: AddressShown, unitWords: (unit: string) => string) =>
  [`${number} ${street.name}`, unit && unitWords(unit), `${city().address.town} ${postcode}`].filter(Boolean).join(", ");
