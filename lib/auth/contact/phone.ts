import { city } from "@/lib/city/city";
import { asDigits } from "@/lib/auth/schema";

/** E.164 allows fifteen digits after the plus; nobody's whole number has fewer than eight. */
const INTERNATIONAL = /^\+[1-9]\d{7,14}$/;

/** A telephone number as people type it, in E.164; one without a country is the city's. Undefined when it cannot be one. */
export function e164(typed: string): string | undefined {
  const { country, trunk, abroad, digits } = city().dialling;
  const text = asDigits(typed.normalize("NFKC")).replace(/[()/]/g, "");
  if (!/^\+?\d+$/.test(text)) return undefined;
  const outside = text.startsWith("+") ? text : text.startsWith(abroad) ? `+${text.slice(abroad.length)}` : undefined;
  if (outside?.startsWith(`+${country}`) === false) return INTERNATIONAL.test(outside) ? outside : undefined;
  const inside = outside ? outside.slice(country.length + 1) : text;
  const national = inside.length > digits && trunk && inside.startsWith(trunk) ? inside.slice(trunk.length) : inside;
  return national.length === digits ? `+${country}${national}` : undefined;
}
