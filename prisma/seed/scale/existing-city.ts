import type { Client } from "pg";
import type { SeedAddress } from "../people/seed-address";

/** Who answers for a department, by its slug. */
export type Desks = ReadonlyMap<string, readonly { id: string; name: string }[]>;

/** What generated citizens need of the city they move into. */
export type ExistingCity = {
  departmentIds: Map<string, string>;
  addresses: SeedAddress[];
  desks: Desks;
  receipts: Map<number, number>;
  /** How many citizens were generated before. */
  generated: number;
};

export async function readExistingCity(client: Client): Promise<ExistingCity> {
  const rows = async <Row extends object>(sql: string) => (await client.query<Row>(sql)).rows;
  const departments = await rows<{ id: string; slug: string }>("SELECT id, slug FROM department");
  if (!departments.length) throw new Error("The database holds no city yet: run npm run seed first.");
  const receipts = await rows<{ year: number; last: number }>("SELECT year, last FROM receipt_counter WHERE series = 'receipt'");
  const [state] = await rows<{ value: string }>("SELECT value FROM city_state WHERE key = 'citizensGenerated'");
  return {
    departmentIds: new Map(departments.map(({ slug, id }) => [slug, id])),
    desks: desksOf(await rows<DeskRow>(staff)),
    addresses: (await rows<AddressRow>(homes)).map(toAddress),
    receipts: new Map(receipts.map(({ year, last }) => [year, last])),
    generated: Number(state?.value ?? 0),
  };
}

const homes = `SELECT a.id, a.street_id, a.number, a.unit, a.postcode, a.latitude_e6, a.longitude_e6, s.name AS street,
  p.id AS parcel_id, p.number AS parcel_number, p.area_sqm, p.assessed_cents
  FROM address a JOIN street s ON s.id = a.street_id JOIN parcel p ON p.id = a.parcel_id ORDER BY a.id`;

type AddressRow = Record<
  "id" | "street_id" | "number" | "unit" | "postcode" | "street" | "parcel_id" | "parcel_number" | "assessed_cents",
  string
> &
  Record<"latitude_e6" | "longitude_e6" | "area_sqm", number>;

const toAddress = (row: AddressRow): SeedAddress => ({
  id: row.id,
  streetId: row.street_id,
  number: row.number,
  unit: row.unit,
  postcode: row.postcode,
  latitudeE6: row.latitude_e6,
  longitudeE6: row.longitude_e6,
  label: `${row.number} ${row.street}${row.unit && `, unit ${row.unit}`}`,
  group: (Number(row.postcode) % 3) as 0 | 1 | 2,
  parcel: { id: row.parcel_id, number: row.parcel_number, areaSqm: row.area_sqm, assessedCents: Number(row.assessed_cents) },
});

const staff = `SELECT d.slug, a.id, a.display_name AS name FROM account_department s
  JOIN account a ON a.id = s.account_id JOIN department d ON d.id = s.department_id ORDER BY d.slug, a.id`;

type DeskRow = { slug: string; id: string; name: string };

function desksOf(found: DeskRow[]): Desks {
  const desks = new Map<string, { id: string; name: string }[]>();
  for (const { slug, ...writer } of found) desks.set(slug, [...(desks.get(slug) ?? []), writer]);
  return desks;
}
