import { now } from "@/lib/clock";
import { tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import type { ConsentAbout } from "@/lib/applications/passports/consent-state";

type OpenConsent = { id: string; email: string; about: ConsentAbout; expiresAt: Date; codeSentAt: Date | null };
type FoundConsent =
  ({ state: "open" } & OpenConsent) | { state: "given" | "refused"; answeredAt: Date } | { state: "withdrawn" | "expired" | "unknown" };

/** How what a mailed link asks for stands; nothing of it is told once it is over. */
export const findConsent = (token: string | undefined): Promise<FoundConsent> =>
  asSystem("findConsent", async (db) => {
    const found = token
      ? await db.guardianConsent.findUnique({
          where: { linkHash: tokenHash(token) },
          select: { id: true, status: true, email: true, about: true, expiresAt: true, codeSentAt: true, answeredAt: true },
        })
      : null;
    if (!found) return { state: "unknown" };
    const { status, answeredAt, about, ...open } = found;
    if (status === "given" || status === "refused") return { state: status, answeredAt: answeredAt! };
    if (status === "withdrawn") return { state: "withdrawn" };
    return open.expiresAt <= now() ? { state: "expired" } : { state: "open", ...open, about: about as ConsentAbout };
  });
