import { currentHeads, eventsIn, signHeads } from "@/lib/audit/sign-heads";
import { log } from "@/lib/log";

const LOOK_MS = 10_000;
const LONGEST_MS = 60_000;
const MOST_EVENTS = 100;

/** Signs the heads each minute in which something was written, and after every hundred events. Returns what stops it. */
export function keepSigning(): () => void {
  let signedAt = Date.now();
  let signedEvents = 0;
  const timer = setInterval(look, LOOK_MS);
  timer.unref();

  async function look() {
    try {
      const events = eventsIn((await currentHeads()).heads);
      if (events - signedEvents < MOST_EVENTS && Date.now() - signedAt < LONGEST_MS) return;
      await signHeads();
      signedAt = Date.now();
      signedEvents = events;
    } catch (error) {
      log().error({ err: error }, "signing the audit heads"); // tried again in ten seconds
    }
  }
  return () => clearInterval(timer);
}
