import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { isUnderWay, listCurrent, type StatusNotice } from "@/lib/status/queries/list-notices";

/** So old may be what a page says that is made for one reader. */
const FRESH_MS = 5_000;
/** A page does not wait longer for a database that does not answer: it says what was known before. */
const PATIENCE_MS = 1_500;

const known: { at: number; notices: StatusNotice[]; asking?: Promise<void> | undefined } = { at: 0, notices: [] };

const ask = () =>
  asActor({ kind: "visitor" }, (db) => listCurrent(db, now()))
    .then((notices) => void (known.notices = notices))
    .catch(() => undefined)
    .finally(() => void (known.at = Date.now()));

/**
 * What staff say about the portal: under way and planned. Never throws; without the database it is what was known last. `isKept`: for a
 * page that many will read, which asks anew, so that it is not kept with what was said before.
 */
export async function saidNow({ isKept = false } = {}): Promise<StatusNotice[]> {
  if (isKept) await inPatience(ask());
  else if (Date.now() - known.at > FRESH_MS) await inPatience((known.asking ??= ask().finally(() => (known.asking = undefined))));
  return known.notices;
}

const inPatience = (asked: Promise<void>) => Promise.race([asked, new Promise<void>((done) => setTimeout(done, PATIENCE_MS).unref())]);

/** Of that, what stands above every page. */
export const saidOnPages = async (page: { isKept: boolean }): Promise<StatusNotice[]> =>
  (await saidNow(page)).filter((notice) => notice.onPages && isUnderWay(notice, now()));

/** Whoever has just said something sees it on the next page. */
export const forgetSaid = () => void (known.at = 0);
