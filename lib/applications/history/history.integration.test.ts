import { createHash, randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerRequest } from "@/lib/applications/commands/answer-request";
import { beginApplication } from "@/lib/applications/commands/begin-application";
import { tellApplicant } from "@/lib/applications/commands/tell-applicant";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import { findHistory } from "@/lib/applications/queries/find-history";
import { askFor, newSent } from "@/lib/applications/testing/new-sent";
import { verifyAudit } from "@/lib/audit/verify";
import { newResident } from "@/lib/auth/testing/new-resident";
import type { Resident } from "@/lib/auth/actor";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { superuserUrl } from "@/lib/db/testing/test-server";
import { NotFoundError } from "@/lib/errors";
import { publishServices } from "@/lib/services/publish-services";

const superuser = new Client({ connectionString: superuserUrl() });
beforeAll(async () => {
  await superuser.connect();
  await publishServices();
});
afterAll(() => superuser.end());

/** Past the triggers that refuse it, as somebody with the machine's keys could; put back afterwards. */
async function tampered(change: string, back: string, run: () => Promise<void>) {
  for (const [statement, then] of [
    [change, run],
    [back, undefined],
  ] as const) {
    await superuser.query("BEGIN; SET LOCAL session_replication_role = replica");
    await superuser.query(statement);
    await superuser.query("COMMIT");
    await then?.();
  }
}

/** What is said of one application: heads that other tests signed are theirs. */
const brokenOf = async (ref: string) => ((await verifyAudit()).broken ?? "").split(/\. ?/).filter((sentence) => sentence.includes(ref));

async function lived() {
  const actor = await newResident();
  const made = await newSent(actor, { status: "actionRequired" });
  const item = await askFor(made.id);
  await answerRequest(actor, { ref: made.ref, item, reply: "Here it is." });
  await withdrawApplication(actor, { ref: made.ref, fee: "none" });
  return { ...made, actor };
}

describe("the history of an application", () => {
  it("follows row by row, and ends where the application stands", async () => {
    const { ref } = await lived();
    expect(await brokenOf(ref)).toEqual([]);
  });

  it("names the application and the row that somebody changed", async () => {
    const { id, ref } = await lived();
    await tampered(
      `UPDATE application_event SET facts = '{"more": 1}' WHERE application_id = '${id}' AND seq = 2`,
      `UPDATE application_event SET facts = '{}' WHERE application_id = '${id}' AND seq = 2`,
      async () => expect(await brokenOf(ref)).toEqual([`Application ${ref}, row 2: its content was changed`]),
    );
    expect(await brokenOf(ref)).toEqual([]);
  });

  it("notices an application that was put elsewhere than its history says", async () => {
    const { id, ref } = await lived();
    await tampered(
      `UPDATE application SET status = 'issued' WHERE id = '${id}'`,
      `UPDATE application SET status = 'withdrawn' WHERE id = '${id}'`,
      async () =>
        expect(await brokenOf(ref)).toEqual([`Application ${ref}, row 5: the application stands elsewhere than its history ends`]),
    );
  });
});

describe("the history in a resident's hands", () => {
  const sha256 = (...parts: (Buffer | string)[]) =>
    createHash("sha256")
      .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
      .digest("hex");
  const historyOf = (actor: Resident, ref: string) => asActor(actor, (db) => findHistory(db, actor, ref));

  it("is checked without the city, from the application's own id to its last row", async () => {
    const { actor, ref } = await lived();
    const { application, events } = await historyOf(actor, ref);
    expect(events.map(({ kind }) => kind)).toEqual(["sent", "stageBegan", "itemAsked", "itemAnswered", "withdrawn"]);
    let before = sha256(`application ${application.id}`);
    for (const { seq, text, previousHash, hash, kind } of events) {
      expect([seq, previousHash, sha256(Buffer.from(before, "hex"), text)]).toEqual([seq, before, hash]);
      expect(JSON.parse(text)).toMatchObject({ application: application.id, seq, kind });
      before = hash;
    }
  });

  it("is nobody else's, and a draft has none", async () => {
    const { ref } = await lived();
    await expect(historyOf(await newResident(), ref)).rejects.toThrow(NotFoundError);
    const actor = await newResident();
    const draft = await beginApplication(actor, { service: "library-card", key: randomUUID() });
    await expect(historyOf(actor, draft)).rejects.toThrow(NotFoundError);
  });
});

describe("telling whoever applied", () => {
  it("happens once for each thing, however often the job runs", async () => {
    const actor = await newResident();
    const { id, ref } = await newSent(actor);
    const told = () =>
      asSystem("test", (db) => db.notification.findMany({ where: { accountId: actor.accountId }, select: { event: true, facts: true } }));
    for (let n = 0; n < 3; n += 1) await tellApplicant({ applicationId: id, event: "applicationSubmitted" });
    expect(await told()).toMatchObject([{ event: "applicationSubmitted", facts: { ref, service: "dog-licence" } }]);
    await tellApplicant({ applicationId: id, event: "applicationWithdrawn" });
    expect((await told()).map(({ event }) => event).sort()).toEqual(["applicationSubmitted", "applicationWithdrawn"]);
  });
});
