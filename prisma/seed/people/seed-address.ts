import { gazetteer, type CityStreet } from "@/lib/city/gazetteer";
import { housePoint } from "@/lib/city/plan/house-point";
import type { Registry } from "../registry";

export type SeedStreet = { id: string; wardId: string; slug: string; name: string };
export type SeedParcel = { id: string; number: string; areaSqm: number; assessedCents: number };
export type SeedAddress = {
  id: string;
  streetId: string;
  number: string;
  unit: string;
  postcode: string;
  parcel: SeedParcel;
  latitudeE6: number;
  longitudeE6: number;
  /** As people write it: 14 Quay Street, or 22 Quay Street, unit 3. */
  label: string;
  /** Which of the three months its meter is read in. */
  group: 0 | 1 | 2;
};
export type SeedGazetteer = {
  wards: { id: string; slug: string; name: string }[];
  streets: SeedStreet[];
  parcels: SeedParcel[];
  addresses: SeedAddress[];
};

/** Every home of the city, from the house numbers and the line of each street. The registry was made before anything else. */
export function buildGazetteer(registry: Registry, foundedAt: Date): SeedGazetteer {
  const built: SeedGazetteer = { wards: [], streets: [], parcels: [], addresses: [] };
  for (const [wardIndex, ward] of gazetteer().entries()) {
    const wardId = registry.newId(foundedAt);
    built.wards.push({ id: wardId, slug: ward.slug, name: ward.name });
    for (const [streetIndex, street] of ward.streets.entries()) {
      const streetId = registry.newId(foundedAt);
      built.streets.push({ id: streetId, wardId, slug: street.slug, name: street.name });
      for (let number = street.numbers.from; number <= street.numbers.to; number++) {
        const parcel = newParcel(registry, foundedAt, `${String(wardIndex * 20 + streetIndex + 11).padStart(3, "0")}-${100 + number}`);
        built.parcels.push(parcel);
        const home = {
          streetId,
          number: String(number),
          postcode: ward.postcode,
          parcel,
          ...placeOf(street, number),
          group: (wardIndex % 3) as 0 | 1 | 2,
        };
        for (const unit of unitsOf(street, number)) {
          const label = `${number} ${street.name}${unit && `, unit ${unit}`}`;
          built.addresses.push({ ...home, id: registry.newId(foundedAt), unit, label });
        }
      }
    }
  }
  return built;
}

const unitsOf = ({ flats }: CityStreet, number: number) => {
  const units = flats.find((flat) => flat.number === number)?.units ?? 1;
  return units === 1 ? [""] : Array.from({ length: units }, (_, n) => String(n + 1));
};

/** Whole hundreds of dollars, as the assessor rounds, so that every rate comes to whole cents. */
const newParcel = ({ newId, random }: Registry, at: Date, number: string): SeedParcel => ({
  id: newId(at),
  number: `${number}-${String(random.between(1, 19)).padStart(2, "0")}`,
  areaSqm: random.between(140, 900),
  assessedCents: random.between(1_450, 6_200) * 10_000,
});

/** Where the city's plan has it too. */
function placeOf(street: CityStreet, number: number) {
  const { lat, lng } = housePoint(street, number);
  return { latitudeE6: Math.round(lat * 1e6), longitudeE6: Math.round(lng * 1e6) };
}
