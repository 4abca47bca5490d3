import { nearestAddress } from "@/lib/city/plan/nearest-address";
import type { IssueDraft } from "@/lib/issues/draft/draft";
import { readPoint } from "@/lib/issues/place";
import type { SavedPlace } from "./where-form";

/** What stands in the fields of the place: what was typed last, else what was said before; the name of the point, and the list to choose from. */
export function savedPlace({ place, typed }: IssueDraft): SavedPlace & { name?: string | undefined; listed?: string | undefined } {
  const { how, address, note, pick, picked, ...point } = typed.where?.fields ?? {};
  if (how) {
    const at = readPoint(point);
    const name = at ? nearestAddress(at)?.label : place?.address;
    return { how: how as SavedPlace["how"], address, note, pick, at, name, listed: picked === address ? picked : undefined };
  }
  if (!place) return { how: "address" };
  const { lat, lng } = place;
  return { how: place.how, note: place.note, at: { lat, lng }, name: place.address, address: place.how === "address" ? place.address : "" };
}
