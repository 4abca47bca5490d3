import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { askToClose } from "@/lib/account/commands/ask-to-close";
import { closeAccounts } from "@/lib/account/commands/close-accounts";
import { beginApplication } from "@/lib/applications/commands/begin-application";
import { expireDrafts } from "@/lib/applications/commands/expire-drafts";
import { savePage } from "@/lib/applications/commands/save-page";
import { newSent } from "@/lib/applications/testing/new-sent";
import type { Resident } from "@/lib/auth/actor";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asSystem } from "@/lib/db/as-actor";
import { answerConsent } from "@/lib/applications/passports/commands/answer-consent";
import { askForConsent } from "@/lib/applications/passports/commands/ask-for-consent";
import { childAnswers } from "@/lib/applications/passports/testing/child-answers";
import { childDraft, giveFiles } from "@/lib/applications/passports/testing/child-draft";
import { publishServices } from "@/lib/services/publish-services";

const DAY_MS = 86_400_000;
const read = <Result>(run: (db: Parameters<Parameters<typeof asSystem>[1]>[0]) => Promise<Result>) => asSystem("test", run);

beforeAll(() => publishServices());

/** A draft with a file that ends in so many days, saved three days ago. */
async function draftEnding(person: Resident, inDays: number): Promise<string> {
  const ref = await beginApplication(person, { service: "library-card", key: randomUUID() });
  await giveFiles(person, ref, ["addressProof"]);
  const [expiresAt, savedAt] = [new Date(Date.now() + inDays * DAY_MS), new Date(Date.now() - 3 * DAY_MS)];
  await read((db) => db.application.update({ where: { ref }, data: { expiresAt, savedAt }, select: { id: true } }));
  return ref;
}

const warnings = ({ accountId }: Resident) =>
  read((db) => db.notification.findMany({ where: { accountId, event: "draftExpires" }, take: 20, select: { facts: true } }));
const statusOf = (ref: string) => read((db) => db.application.findUniqueOrThrow({ where: { ref }, select: { status: true } }));
const documentsOf = (ref: string) => read((db) => db.document.count({ where: { application: { ref } } }));

describe("a draft that ends", () => {
  it("is announced a week before, once, however often and by however many the job is run", async () => {
    const person = await newResident();
    const [soon] = [await draftEnding(person, 6.5), await draftEnding(person, 8)];
    await Promise.all([expireDrafts(), expireDrafts(), expireDrafts()]);
    await expireDrafts();
    const due = expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string;
    expect(await warnings(person)).toEqual([{ facts: expect.objectContaining({ ref: soon, service: "library-card", due }) as object }]);
    expect((await statusOf(soon)).status).toBe("draft");
  });

  it("is announced again when it was saved meanwhile and comes to another end", async () => {
    const person = await newResident();
    const ref = await draftEnding(person, 5);
    await expireDrafts();
    await savePage(person, { ref, page: "reader", tab: "t", revision: 0, asked: ["cardFor"], fields: { cardFor: "me" } });
    await expireDrafts();
    expect(await warnings(person)).toHaveLength(1);
    const [expiresAt, savedAt] = [new Date(Date.now() + 2 * DAY_MS), new Date(Date.now() - 2 * DAY_MS)];
    await read((db) => db.application.update({ where: { ref }, data: { expiresAt, savedAt }, select: { id: true } }));
    await expireDrafts();
    expect(await warnings(person)).toHaveLength(2);
  });

  it("is not announced to somebody who saved it today", async () => {
    const person = await newResident();
    const ref = await draftEnding(person, 3);
    await read((db) => db.application.update({ where: { ref }, data: { savedAt: new Date() }, select: { id: true } }));
    await expireDrafts();
    expect(await warnings(person)).toEqual([]);
  });

  it("goes with its answers and files when its time is over; that there was one stays, with its history", async () => {
    const person = await newResident();
    const refs = [];
    for (let n = 0; n < 3; n++) refs.push(await draftEnding(person, -0.1));
    const files = await read((db) => db.storedFile.findMany({ where: { partyId: person.partyId }, take: 10, select: { id: true } }));
    await Promise.all([expireDrafts(), expireDrafts()]);
    for (const ref of refs) {
      const found = await read((db) =>
        db.application.findUniqueOrThrow({
          where: { ref },
          select: { status: true, answers: true, expiresAt: true, events: { take: 5, select: { kind: true, status: true } } },
        }),
      );
      const events = [{ kind: "expired", status: "expired" }];
      expect(found).toEqual({ status: "expired", answers: { answers: {}, seen: [] }, expiresAt: null, events });
      expect(await documentsOf(ref)).toBe(0);
    }
    const jobs = await read(
      (db) => db.$queryRaw<{ file: string }[]>`SELECT data->>'fileId' AS file FROM pgboss.job WHERE name = 'removeFile'`,
    );
    expect(jobs.map(({ file }) => file)).toEqual(expect.arrayContaining(files.map(({ id }) => id)));
  });

  it("stays when it is saved before the job comes to it", async () => {
    const person = await newResident();
    const ref = await draftEnding(person, -0.1);
    await Promise.all([
      savePage(person, { ref, page: "reader", tab: "t", revision: 0, asked: ["cardFor"], fields: { cardFor: "me" } }).catch(() => {}),
      expireDrafts(),
    ]);
    const { status, expiresAt } = await read((db) =>
      db.application.findUniqueOrThrow({ where: { ref }, select: { status: true, expiresAt: true } }),
    );
    expect(status === "draft" ? expiresAt! > new Date() : expiresAt === null).toBe(true);
  });
});

describe("a draft that waits for the second guardian", () => {
  const daysFromNow = (days: number) => new Date(Date.now() + days * DAY_MS);
  const agree = { answer: "agree", name: "Sam Reed" } as const;
  const childOf = (person: Resident) => childDraft(person, childAnswers(`sam-${randomUUID().slice(0, 8)}@post.example`));
  const endIn = (ref: string, days: number) =>
    read((db) =>
      db.application.update({
        where: { ref },
        data: { expiresAt: daysFromNow(days), savedAt: daysFromNow(-3), warnedAt: null },
        select: { id: true },
      }),
    );
  const linkEndsIn = (ref: string, days: number) =>
    read((db) => db.guardianConsent.updateMany({ where: { passport: { application: { ref } } }, data: { expiresAt: daysFromNow(days) } }));
  const consentsOf = (ref: string) =>
    read((db) =>
      db.guardianConsent.findMany({ where: { passport: { application: { ref } } }, take: 5, select: { id: true, expiresAt: true } }),
    );
  const daysLeft = async (ref: string) => {
    const { expiresAt } = await read((db) => db.application.findUniqueOrThrow({ where: { ref }, select: { expiresAt: true } }));
    return (expiresAt!.getTime() - Date.now()) / DAY_MS;
  };

  it("stays longer than the link that was mailed, and its owner is told of the new end only", async () => {
    const person = await newResident();
    const ref = await childOf(person);
    await endIn(ref, 2);
    await expireDrafts();
    expect(await warnings(person)).toHaveLength(1);
    await askForConsent(person, ref, "en");
    expect(await daysLeft(ref)).toBeCloseTo(21, 1);
    await expireDrafts();
    expect(await warnings(person)).toHaveLength(1);
    await endIn(ref, 6.5);
    await expireDrafts();
    expect(await warnings(person)).toHaveLength(2);
  });

  it("stays for sending it after an answer on the last day, and an end further away stays, too", async () => {
    const person = await newResident();
    const ref = await childOf(person);
    await askForConsent(person, ref, "en");
    const [consent] = await consentsOf(ref);
    await endIn(ref, 0.2);
    await linkEndsIn(ref, 0.1);
    await answerConsent({ kind: "visitor" }, consent!.id, agree);
    expect(await daysLeft(ref)).toBeCloseTo(21, 1);
    const far = await childOf(person);
    await endIn(far, 90);
    await askForConsent(person, far, "en");
    expect(await daysLeft(far)).toBeCloseTo(90, 1);
    const { revision } = await read((db) => db.application.findUniqueOrThrow({ where: { ref: far }, select: { revision: true } }));
    await savePage(person, { ref: far, page: "before", tab: "t", revision, asked: ["under18"], fields: { under18: "yes" } });
    expect(await daysLeft(far)).toBeCloseTo(90, 1);
  });

  it("does not end while the link can be used, and ends after it", async () => {
    const person = await newResident();
    const ref = await childOf(person);
    await askForConsent(person, ref, "en");
    await endIn(ref, -1);
    await expireDrafts();
    expect([(await statusOf(ref)).status, (await consentsOf(ref)).length]).toEqual(["draft", 1]);
    await linkEndsIn(ref, -0.1);
    await expireDrafts();
    expect([(await statusOf(ref)).status, (await consentsOf(ref)).length]).toEqual(["expired", 0]);
  });

  it("is never ended under a question that was mailed in the same moment", async () => {
    for (let n = 0; n < 4; n += 1) {
      const person = await newResident();
      const ref = await childOf(person);
      await endIn(ref, -0.1);
      const [asked] = await Promise.allSettled([askForConsent(person, ref, "en"), expireDrafts()]);
      const stands = (await statusOf(ref)).status;
      expect(stands).toBe(asked.status === "fulfilled" ? "draft" : "expired");
    }
  });
});

describe("closing an account", () => {
  it("removes drafts and their files; what was sent stays", async () => {
    const person = await newResident();
    const draft = await draftEnding(person, 20);
    const { ref: sent } = await newSent(person);
    await askToClose(person, nowhere);
    await read((db) =>
      db.accountClosure.updateMany({ where: { accountId: person.accountId }, data: { closesAt: new Date(Date.now() - 60_000) } }),
    );
    await closeAccounts();
    expect(await read((db) => db.application.findMany({ where: { ref: { in: [draft, sent] } }, take: 2, select: { ref: true } }))).toEqual([
      { ref: sent },
    ]);
    expect(await read((db) => db.document.count({ where: { partyId: person.partyId } }))).toBe(0);
  });
});
