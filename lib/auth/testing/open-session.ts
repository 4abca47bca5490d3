import { randomUUID } from "node:crypto";
import { newToken, tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";

const HOUR = 3_600_000;

/** A session on a device that is remembered, and the secret of its cookie. */
export async function openSession({ accountId }: { accountId: string }, deviceLabel = "Firefox · Linux") {
  const secret = newToken();
  const at = new Date();
  return asSystem("test", async (db) => {
    const device = await db.device.create({
      data: {
        accountId,
        browserHash: randomUUID(),
        label: deviceLabel,
        isPrivate: true,
        termsSeen: 1,
        rememberedUntil: new Date(at.getTime() + 24 * HOUR),
      },
      select: { id: true },
    });
    const { id } = await db.authSession.create({
      data: {
        accountId,
        secretHash: tokenHash(secret),
        methods: ["password", "email"],
        isPrivate: true,
        deviceId: device.id,
        deviceLabel,
        place: "NL",
        authenticatedAt: at,
        lastSeenAt: at,
        idleExpiresAt: new Date(at.getTime() + HOUR),
        absoluteExpiresAt: new Date(at.getTime() + 12 * HOUR),
      },
      select: { id: true },
    });
    return { id, secret, deviceId: device.id };
  });
}
