import { authorize } from "@/lib/access/policy";
import { canSend } from "@/lib/applications/policy";
import { findApplication } from "@/lib/applications/queries/find-application";
import { findVersion } from "@/lib/applications/queries/find-version";
import { isSecret, openSecret } from "@/lib/applications/draft/secrets";
import { sentOf } from "@/lib/applications/sent";
import { record } from "@/lib/audit/record";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import type { Localised } from "@/lib/city/localised";
import { shown } from "@/lib/services/shown";

type PlainNumber = { id: string; label: Localised; number: string };

/** Numbers of identity papers in plain, of an application that was sent. Only after a fresh check; that somebody looked is written down. */
export const readNumbers = (actor: Resident, ref: string): Promise<PlainNumber[]> =>
  asActor(actor, async (db) => {
    authorize(canSend(actor), actor); // a helper who may only see learns no number
    const found = await findApplication(db, actor, ref);
    if (!found.sent) throw new NotFoundError("not sent");
    const definition = await findVersion(db, found.service, found.version);
    const { pages, answers } = shown(definition, sentOf(found).answers);
    const secret = pages.flatMap(({ questions }) => questions).filter((one) => isSecret(one) && answers[one.id] !== undefined);
    if (secret.length) record(db, actor, "application.numbersSeen", { id: found.id });
    return secret.map(({ id, label }) => ({ id, label, number: openSecret(found.id, id, String(answers[id])) }));
  });
