import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type CountryResponse, Reader } from "mmdb-lib";

// Countries by address block, public domain (CC0), shipped with the product: nobody else learns who signs in here.
const FILE = "node_modules/@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb";

let reader: Reader<CountryResponse> | undefined;

/** The ISO code of the country an address belongs to, or "" for private and unknown ones. Coarse on purpose. */
export function placeOf(address: string): string {
  reader ??= new Reader<CountryResponse>(readFileSync(resolve(/* turbopackIgnore: true */ process.cwd(), FILE)));
  try {
    const found = reader.get(address) as { country_code?: string } | null;
    return found?.country_code ?? "";
  } catch {
    return ""; // not an address
  }
}
