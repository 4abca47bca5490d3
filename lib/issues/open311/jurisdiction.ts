import { city } from "@/lib/city/city";
import { Open311Problem } from "./problem";

/** There is one city here: whoever names another asks at the wrong place. Said with nothing in it, it is not said. */
export function requireJurisdiction(named: string | null | undefined): void {
  if (named && named !== city().siteName) throw new Open311Problem(404, `jurisdiction_id ${shortened(named)} was not found`);
}

/** What somebody sent, in a sentence: no longer than one reads. */
export const shortened = (sent: string) => (sent.length > 60 ? `${sent.slice(0, 60)}…` : sent);
