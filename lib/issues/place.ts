import { isInCity } from "@/lib/city/plan/box";
import { findAddresses, type FoundPlace } from "@/lib/city/plan/find-addresses";
import { nearestAddress } from "@/lib/city/plan/nearest-address";
import type { Point } from "@/lib/city/plan/point";
import type { DraftPlace } from "@/lib/issues/draft/draft";
import type { WhereAnswer } from "@/lib/issues/schema";

/** How a found place is written down: a landmark or a light by its name, with the house beside it. */
export const namedPlace = ({ kind, label, address }: FoundPlace) =>
  kind === "landmark" || kind === "light" ? `${label} (${address})` : label;

/** A number as a browser or a person wrote it; what is none is not a number of the city either. */
const degrees = (text: string | undefined) => (text && /^-?\d{1,3}(\.\d{1,20})?$/.test(text) ? Number(text) : NaN);

/** A point of the city as a form sends it, or undefined. */
export function readPoint(said: { lat?: string; lng?: string }): Point | undefined {
  const point = { lat: degrees(said.lat), lng: degrees(said.lng) };
  return isInCity(point) ? point : undefined;
}

/**
 * What was said about the place: where it is, which of several is meant, or what is wrong, as a field and a sentence's key. An address that
 * fits one house exactly is that house.
 */
export function readPlace(said: WhereAnswer, locale: string): DraftPlace | { choices: true } | { field: string; problem: string } {
  const note = said.note ?? "";
  if (said.how !== "address") {
    if (!said.lat || !said.lng) return { field: "how", problem: said.how === "device" ? "issues.locate" : "issues.pickOnMap" };
    const point = readPoint(said);
    if (!point) return { field: "how", problem: "issues.outsideCity" };
    return { ...point, how: said.how, address: nearestAddress(point)!.label, note };
  }
  if (!said.address) return { field: "address", problem: "issues.typeAddress" };
  const found = findAddresses(said.address, locale);
  if (!found.length) return { field: "address", problem: "issues.noAddress" };
  const isPicked = said.pick !== undefined && said.picked === said.address;
  const chosen = isPicked ? found[Number(said.pick)] : exact(found, said.address);
  if (!chosen) return { choices: true };
  return { lat: chosen.lat, lng: chosen.lng, how: "address", address: namedPlace(chosen), note };
}

const exact = ([first]: FoundPlace[], typed: string) =>
  first && first.kind !== "street" && first.label.toLowerCase() === typed.replace(/\s+/g, " ").toLowerCase() ? first : undefined;

/** The place in one line, as everybody reads it. */
export const placeLine = ({ address, note }: Pick<DraftPlace, "address" | "note">) =>
  (note ? `${address}, ${note}` : address).slice(0, 200);
