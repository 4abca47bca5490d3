import { clientAddress, deviceLabel } from "@/lib/auth/browser/browser";
import { placeOf } from "@/lib/auth/browser/place";

/** Whence something was done: the kind of device and the country, and no more is kept. */
export type Visit = { device: string; place: string };

export async function thisVisit(): Promise<Visit> {
  return { device: await deviceLabel(), place: placeOf(await clientAddress()) };
}
