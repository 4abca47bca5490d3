import { gazetteer } from "@/lib/city/gazetteer";
import { housePoint } from "./house-point";
import type { Point } from "./point";

export type PlanAddress = Point & {
  /** As people write it: 14 Quay Street. */
  label: string;
  number: number;
  /** The street's name, and its slug in the gazetteer. */
  street: string;
  streetSlug: string;
  /** The ward's slug. */
  ward: string;
};

let all: PlanAddress[] | undefined;

/** Every house of the city and where it stands. */
export const addresses = (): readonly PlanAddress[] =>
  (all ??= gazetteer().flatMap((ward) =>
    ward.streets.flatMap((street) =>
      Array.from({ length: street.numbers.to - street.numbers.from + 1 }, (_, n) => {
        const number = street.numbers.from + n;
        const label = `${number} ${street.name}`;
        return { label, number, street: street.name, streetSlug: street.slug, ward: ward.slug, ...housePoint(street, number) };
      }),
    ),
  ));
