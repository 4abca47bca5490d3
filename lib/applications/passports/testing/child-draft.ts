import { randomUUID } from "node:crypto";
import { beginApplication } from "@/lib/applications/commands/begin-application";
import type { Draft } from "@/lib/applications/draft/draft";
import type { Resident } from "@/lib/auth/actor";
import { asSystem } from "@/lib/db/as-actor";
import type { Answers } from "@/lib/services/answers";
import { findService } from "@/lib/services/catalogue";

/** Writes answers into a draft as if each page had been saved. */
export const writeAnswers = (ref: string, answers: Answers) =>
  asSystem("test", async (db) => {
    const { service, revision } = await db.application.findUniqueOrThrow({ where: { ref }, select: { service: true, revision: true } });
    const kept = Object.fromEntries(Object.entries(answers).map(([question, value]) => [question, { value, revision: revision + 1 }]));
    const draft: Draft = { answers: kept, seen: findService(service)!.pages.map(({ id }) => id) };
    await db.application.update({ where: { ref }, data: { answers: draft as object, revision: revision + 1 }, select: { id: true } });
  });

/** Files that were received, for every document that the service asks of these answers. */
export const giveFiles = (actor: Resident, ref: string, kinds: string[]) =>
  asSystem("test", async (db) => {
    const { id: applicationId, partyId } = await db.application.findUniqueOrThrow({ where: { ref }, select: { id: true, partyId: true } });
    for (const kind of kinds) {
      const shape = { name: `${kind}.pdf`, type: "application/pdf", size: 1_000, sha256: "00", status: "received" };
      const file = await db.storedFile.create({
        data: { partyId, accountId: actor.accountId, key: randomUUID(), ...shape },
        select: { id: true },
      });
      await db.document.create({ data: { partyId, applicationId, fileId: file.id, kind, name: kind }, select: { id: true } });
    }
  });

/** A child's passport in which everything is answered but the consent. */
export async function childDraft(actor: Resident, answers: Answers): Promise<string> {
  const ref = await beginApplication(actor, { service: "child-passport", key: randomUUID() });
  await writeAnswers(ref, answers);
  return ref;
}
