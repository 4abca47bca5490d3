import { DomainError } from "@/lib/errors";
import { consume } from "@/lib/limits";
import { checkPermit } from "@/lib/permits/queries/check-permit";
import { readWish } from "@/lib/permits/wish";

/** Enough for a warden on a busy street, and nothing for whoever tries codes: there are five hundred thousand million. */
const limit = { name: "permit-checks", points: 60, seconds: 600 };

/** The same for anyone, so often from an address; `wait` says until when. */
export async function checkPublicly(typed: string, address: string) {
  const wish = readWish(typed);
  if ("problem" in wish) return { state: "noCode" as const };
  const at = await consume(limit, address).then(() => undefined, whenAgain);
  return at ? { state: "wait" as const, at } : checkPermit(wish);
}

function whenAgain(error: unknown): Date {
  if (error instanceof DomainError && error.values.at instanceof Date) return error.values.at;
  throw error;
}

export type PublicCheck = Awaited<ReturnType<typeof checkPublicly>>;
