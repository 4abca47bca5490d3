import { RateLimiterRes } from "rate-limiter-flexible";
import { tokenHash } from "@/lib/crypto/token";
import { DomainError } from "@/lib/errors";
import { consume, forget, limiter } from "@/lib/limits";

// Per person and address: five a minute, then 1, 2, 4 … 60 minutes. Never on the person alone: a stranger must not lock them out.
const tries = { name: "sign-in", points: 5, seconds: 60 };
const strikes = { name: "sign-in-strikes", points: 1_000, seconds: 86_400 };
const perAddress = { name: "sign-in-address", points: 60, seconds: 60 };
const LONGEST_MINUTES = 60;

const keyOf = (identifier: string, address: string) => tokenHash(`${identifier.toLowerCase()} ${address}`);

/** Counts one try, for a known and an unknown person alike. Throws `DomainError("signIn.throttled")` with the time when there were too many. */
export async function countTry(identifier: string, address: string) {
  await consume(perAddress, address);
  const key = keyOf(identifier, address);
  try {
    await limiter(tries).consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new DomainError("signIn.throttled", { at: new Date(Date.now() + (await wait(key, refused))) });
  }
}

/** The first refusal of a row starts the next, longer block; those after it only say when it ends. */
async function wait(key: string, refused: RateLimiterRes) {
  if (refused.consumedPoints !== tries.points + 1) return refused.msBeforeNext;
  const { consumedPoints } = await limiter(strikes).consume(key);
  const minutes = Math.min(2 ** (consumedPoints - 1), LONGEST_MINUTES);
  await limiter(tries).block(key, minutes * 60);
  return minutes * 60_000;
}

/** A right password from here: the count starts again. */
export async function forgetTries(identifier: string, address: string) {
  const key = keyOf(identifier, address);
  await forget([tries, key], [strikes, key]);
}
