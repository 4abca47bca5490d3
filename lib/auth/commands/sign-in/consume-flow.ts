import { endSignUps } from "@/lib/auth/commands/protection/end-flows";
import { tellNewDevice } from "@/lib/auth/commands/protection/tell-new-device";
import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { now } from "@/lib/clock";
import { forgetSends } from "@/lib/auth/flow/code-sends";
import { holdFlowsAccount } from "@/lib/auth/hold-account";
import { city } from "@/lib/city/city";
import { newToken, tokenHash } from "@/lib/crypto/token";
import { record } from "@/lib/audit/record";

export type DeviceAnswer = "private" | "shared" | "known";

const NEVER = new Date(0);
const MINUTE = 60_000;
/** Minutes without use after which a session ends; session_open() in the database moves the end on. */
const idleMinutes = (isPrivate: boolean) => (isPrivate ? 60 : 15);
const ABSOLUTE_MINUTES = 12 * 60;

/** Days for which a device of one's own may stand for the code. */
const REMEMBERED_DAYS = 30;

export type FlowEnd = { token: string; device: DeviceAnswer; remember: boolean; browserHash: string; visit: Visit };

/** Turns a finished flow into a session, exactly once; null when it is not finished, is over, was used, or belongs to another browser. */
export async function consumeFlow(end: FlowEnd): Promise<{ id: string; secret: string } | null> {
  const { token, browserHash, visit } = end;
  const at = now();
  const secret = newToken();
  const opened = await asSystem("consumeFlow", async (db) => {
    await holdFlowsAccount(db, token); // whoever locks it meanwhile finds this session, or this finds it locked
    const [flow] = await db.$queryRaw<{ account_id: string; methods: string[]; passkey_id: string | null }[]>`
      UPDATE login_flow SET stage = 'consumed' WHERE token_hash = ${tokenHash(token)} AND browser_hash = ${browserHash}
        AND stage = 'secondFactorOk' AND purpose = 'signIn' AND expires_at > ${at} RETURNING account_id, methods, passkey_id`;
    if (!flow) return null;
    const account = await db.account.findFirst({
      where: { id: flow.account_id, status: "active" },
      select: { id: true, lastMandateId: true, createdAt: true },
    });
    if (!account) return null;
    const isNewDevice = (await db.device.count({ where: { accountId: account.id, browserHash } })) === 0;
    const device = await noteDevice(db, account.id, end, at);
    if (!device) return null;
    const session = await db.authSession.create({
      data: {
        accountId: account.id,
        secretHash: tokenHash(secret),
        methods: flow.methods,
        isPrivate: device.isPrivate,
        mandateId: account.lastMandateId,
        deviceId: device.id,
        deviceLabel: visit.device,
        place: visit.place,
        // A remembered device lets its owner in; it proves nothing where a change asks who it is.
        authenticatedAt: flow.methods.includes("device") ? NEVER : at,
        lastSeenAt: at,
        idleExpiresAt: new Date(at.getTime() + idleMinutes(device.isPrivate) * MINUTE),
        absoluteExpiresAt: new Date(at.getTime() + ABSOLUTE_MINUTES * MINUTE),
      },
      select: { id: true },
    });
    await db.codeAttempt.deleteMany({ where: { accountId: account.id } });
    await endSignUps(db, account.id);
    const facts = { method: flow.methods.at(-1) ?? "", ...(flow.passkey_id && { id: flow.passkey_id }) };
    const event = await noteEvent(db, account.id, "signedIn", visit, facts);
    if (end.remember && device.isPrivate) await noteEvent(db, account.id, "deviceRemembered", visit);
    const justCreated = at.getTime() - account.createdAt.getTime() < 60 * MINUTE; // they have just been welcomed
    if (isNewDevice && !justCreated) await tellNewDevice(db, account.id, visit, event);
    record(db, { kind: "system", job: "signIn" }, "session.opened", { id: session.id }, { account: account.id, methods: flow.methods });
    return { id: session.id, accountId: account.id };
  });
  if (!opened) return null;
  await forgetSends(opened.accountId);
  return { id: opened.id, secret };
}

/** "known" is believed only for a device that is: a new one has to answer the question first. */
async function noteDevice(db: Db, accountId: string, { device: answer, remember, browserHash, visit }: FlowEnd, at: Date) {
  const termsSeen = city().termsVersion;
  const rememberedUntil = new Date(at.getTime() + REMEMBERED_DAYS * 24 * 60 * MINUTE);
  if (answer === "known") {
    const where = { accountId, browserHash, termsSeen: { gte: termsSeen } };
    await db.device.updateMany({ where, data: { lastSeenAt: at } });
    if (remember) await db.device.updateMany({ where: { ...where, isPrivate: true }, data: { rememberedUntil } });
    return db.device.findFirst({ where, select: { id: true, isPrivate: true } });
  }
  const isPrivate = answer === "private";
  const said = { label: visit.device, isPrivate, termsSeen, rememberedUntil: isPrivate && remember ? rememberedUntil : null };
  return db.device.upsert({
    where: { accountId_browserHash: { accountId, browserHash } },
    create: { accountId, browserHash, ...said },
    update: { ...said, lastSeenAt: at },
    select: { id: true, isPrivate: true },
  });
}
