import { city } from "@/lib/city/city";
import { isolated } from "@/lib/format";

/** "1 Customs House Square, Harbourton 21301", in one piece in every script. */
export function fullAddress(language: string): string {
  const { line, town, postcode } = city().address;
  return isolated(language, `${line}, ${town} ${postcode}`);
}
