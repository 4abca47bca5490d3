import { randomUUID } from "node:crypto";
import type { TrackWish } from "@/lib/applications/track/track-wish";
import { seal } from "@/lib/crypto/seal";
import { tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { consume } from "@/lib/limits";

/** By what was typed, whether there is such an address or not: the answer tells nobody apart. */
const wishes = { name: "track-wishes", points: 4, seconds: 15 * 60 };

/**
 * Takes a wish down without looking whether the two belong together: a job does that later (sendTrackLinks). So a right and a wrong
 * guess get the same answer after the same work.
 */
export async function askToTrack({ ref, email }: TrackWish) {
  await consume(wishes, tokenHash(email));
  const id = randomUUID();
  await asSystem("askToTrack", (db) => enqueue(db, "trackWish", { id, sealed: seal(JSON.stringify({ ref, email }), `trackWish:${id}`) }));
}
