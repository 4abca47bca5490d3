import { departments } from "@/lib/city/departments";
import type { NewId } from "../row-ids";
import type { SeedGazetteer } from "../people/seed-address";
import { columns, type SeedTable } from "./seed-table";

export const wardTable: SeedTable<SeedGazetteer> = {
  name: "ward",
  columns: columns("id slug name"),
  rows: ({ wards }) => wards.map(({ id, slug, name }) => [id, slug, name]),
};

export const streetTable: SeedTable<SeedGazetteer> = {
  name: "street",
  columns: columns("id slug name ward_id"),
  rows: ({ streets }) => streets.map(({ id, slug, name, wardId }) => [id, slug, name, wardId]),
};

export const parcelTable: SeedTable<SeedGazetteer> = {
  name: "parcel",
  columns: columns("id number area_sqm assessed_cents"),
  rows: ({ parcels }) => parcels.map(({ id, number, areaSqm, assessedCents }) => [id, number, areaSqm, assessedCents]),
};

export const addressTable: SeedTable<SeedGazetteer> = {
  name: "address",
  columns: columns("id street_id number unit postcode parcel_id latitude_e6 longitude_e6"),
  rows: ({ addresses }) =>
    addresses.map(({ id, streetId, number, unit, postcode, parcel, latitudeE6, longitudeE6 }) => [
      ...[id, streetId, number, unit, postcode, parcel.id, latitudeE6, longitudeE6],
    ]),
};

/** The city's departments by slug: each gets its id here. */
export const newDepartmentIds = (newId: NewId, at: Date): Map<string, string> =>
  new Map(departments().map(({ slug }) => [slug, newId(at)]));

export const departmentTable: SeedTable<ReadonlyMap<string, string>> = {
  name: "department",
  columns: columns("id slug email phone"),
  rows: (ids) => departments().map(({ slug, email, phone }) => [ids.get(slug), slug, email, phone]),
};
