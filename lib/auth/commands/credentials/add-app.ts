import { randomUUID } from "node:crypto";
import type { Resident, Staff } from "@/lib/auth/actor";
import { noteEvent } from "@/lib/auth/account-events";
import type { Visit } from "@/lib/auth/browser/visit";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { isSetupOpen, setupSecret } from "@/lib/auth/credentials/app-setup";
import { totpStep } from "@/lib/auth/credentials/totp";
import { holdAccount } from "@/lib/auth/hold-account";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/seal";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

/** useTotp looks at no more than ten. */
const MOST = 5;

type Setup = { sessionId: string; since: number; code: string; name: string; visit: Visit };

/** Takes an authenticator app into use, once it has shown a right code. */
export async function addApp(actor: Resident | Staff, { sessionId, since, code, name, visit }: Setup) {
  const { accountId } = actor;
  if (!isSetupOpen(since)) throw new DomainError("security.setupOver");
  const secret = setupSecret({ accountId, sessionId, since });
  const lastStep = totpStep(secret, code, now());
  if (lastStep === null) throw new DomainError("security.wrongAppCode");
  const id = randomUUID();
  const app = { id, accountId, name, secretSealed: seal(secret.base32, `authenticator_app:secret_sealed:${id}`), lastStep };
  await asSystem("addApp", async (db) => {
    await holdAccount(db, accountId);
    await requireUnused(db, accountId, since);
    if ((await db.authenticatorApp.count({ where: { accountId } })) >= MOST) throw new DomainError("security.tooManyApps");
    await db.authenticatorApp.create({ data: app });
    const event = await noteEvent(db, accountId, "appAdded", visit, { id, name });
    await tellOwner(db, accountId, "appAdded", { app: name }, { notMe: event });
    record(db, actor, "authenticatorApp.added", { id });
  });
}

/** The secret of one set-up is never taken into use twice, not even after its app was removed. */
async function requireUnused(db: Db, accountId: string, since: number) {
  const used = await db.loginEvent.count({ where: { accountId, event: "appAdded", at: { gte: new Date(since) } } });
  if (used) throw new DomainError("security.setupOver");
}
