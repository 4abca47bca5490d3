import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { deleteDraft } from "@/lib/applications/commands/delete-draft";
import { receiveFee } from "@/lib/applications/commands/receive-fee";
import { savePage } from "@/lib/applications/commands/save-page";
import { sendApplication } from "@/lib/applications/commands/send-application";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import { progressOfDraft } from "@/lib/applications/draft/progress-of-draft";
import { findDraft } from "@/lib/applications/queries/find-draft";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { mailsTo } from "@/lib/auth/testing/sealed-jobs";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { answerConsent } from "@/lib/applications/passports/commands/answer-consent";
import { answerOwnConsent } from "@/lib/applications/passports/commands/answer-own-consent";
import { askForConsent } from "@/lib/applications/passports/commands/ask-for-consent";
import { confirmConsentCode } from "@/lib/applications/passports/commands/confirm-consent-code";
import { sendConsentCode } from "@/lib/applications/passports/commands/send-consent-code";
import { consentNeeds } from "@/lib/applications/passports/needs";
import { findConsent } from "@/lib/applications/passports/queries/find-consent";
import { childAnswers } from "@/lib/applications/passports/testing/child-answers";
import { childDraft, giveFiles } from "@/lib/applications/passports/testing/child-draft";
import type { Answers } from "@/lib/services/answers";
import { publishServices } from "@/lib/services/publish-services";

beforeAll(() => publishServices());

const visitor = { kind: "visitor" } as const;
const agree = { answer: "agree", name: "Sam Reed" } as const;
const post = () => `sam-${randomUUID().slice(0, 8)}@post.example`;
const files = ["photo", "birthCertificate", "identity", "addressProof"];

/** The token of the link that was mailed last. */
const mailed = async (email: string) => {
  const asked = (await mailsTo(email)).filter(({ template }) => template === "consentAsked");
  return String(asked.at(-1)!.facts!.link).split("/").at(-1)!;
};
const codeFor = async (email: string) =>
  String((await mailsTo(email)).filter(({ template }) => template === "consentCode").at(-1)!.facts!.code);

async function asked(actor: Resident, email: string, answers: Answers = childAnswers(email)) {
  const ref = await childDraft(actor, answers);
  await askForConsent(actor, ref, "en");
  return { ref, token: await mailed(email) };
}
const consentOf = async (token: string) => {
  const found = await findConsent(token);
  if (found.state !== "open") throw new Error(found.state);
  return found.id;
};
const stateOf = (actor: Resident, ref: string) =>
  asActor(actor, async (db) => progressOfDraft(await findDraft(db, actor, ref)).tasks.find(({ kind }) => kind === "consent")?.status);
const send = async (actor: Resident, ref: string) => {
  const { revision } = await asActor(actor, (db) => findDraft(db, actor, ref));
  return sendApplication(actor, { ref, revision, cents: 10025, agreed: "yes" });
};
const passport = (ref: string) => asSystem("test", (db) => db.passportApplication.findFirst({ where: { application: { ref } } }));

describe("asking the second guardian", () => {
  it("mails a link that tells nothing about the child, and nothing is sent before the answer is yes", async () => {
    const [actor, email] = [await newResident(), post()];
    const answers = childAnswers(email);
    const { ref } = await asked(actor, email, answers);
    const [mail] = await mailsTo(email);
    expect(JSON.stringify(mail)).not.toContain((answers.child as { name: string }).name);
    expect(mail!.facts).toMatchObject({ name: "Sam Reed", guardian: "Maya Ortiz" });
    await giveFiles(actor, ref, files);
    expect(await stateOf(actor, ref)).toBe("inProgress");
    await expect(send(actor, ref)).rejects.toMatchObject({ key: "applications.notFinished" });
  });

  it("again ends the older link; three times a day and no more", async () => {
    const [actor, email] = [await newResident(), post()];
    const { ref, token } = await asked(actor, email);
    await askForConsent(actor, ref, "en");
    expect((await findConsent(token)).state).toBe("unknown");
    expect((await findConsent(await mailed(email))).state).toBe("open");
    await askForConsent(actor, ref, "en");
    await expect(askForConsent(actor, ref, "en")).rejects.toMatchObject({ key: "tryAgainAt" });
  });

  it("is refused to one's own address, for another person's draft, and where there is nobody to ask", async () => {
    const actor = await newResident();
    const own = await childDraft(actor, childAnswers(actor.email));
    await expect(askForConsent(actor, own, "en")).rejects.toMatchObject({ key: "passports.ownAddress" });
    await expect(askForConsent(await newResident(), own, "en")).rejects.toThrow("no such");
    const deputy: Resident = { ...(await newResident()), partyId: actor.partyId };
    deputy.mandate = { ...deputy.mandate, kind: "deputy", areas: ["applications"], acts: ["see", "draft"] };
    await expect(askForConsent(deputy, own, "en")).rejects.toMatchObject({ key: "passports.ownAddress" });
    const sole = await childDraft(actor, { ...childAnswers(post()), secondGuardian: "sole" });
    await expect(askForConsent(actor, sole, "en")).rejects.toMatchObject({ key: "passports.nothingToAsk" });
    expect(await stateOf(actor, sole)).toBeUndefined();
  });
});

describe("the second guardian's answer", () => {
  it("needs the code that was mailed, the newest one, within five tries", async () => {
    const [actor, email] = [await newResident(), post()];
    const { token } = await asked(actor, email);
    await expect(confirmConsentCode(token, "000000")).rejects.toMatchObject({ key: "passports.askForCode" });
    await sendConsentCode(token, "en");
    const first = await codeFor(email);
    await sendConsentCode(token, "en");
    const code = await codeFor(email);
    if (first !== code) await expect(confirmConsentCode(token, first)).rejects.toMatchObject({ key: "signIn.wrongCode" });
    const winners = await Promise.allSettled([confirmConsentCode(token, code), confirmConsentCode(token, code)]);
    expect(winners.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const other = await asked(await newResident(), post());
    await sendConsentCode(other.token, "en");
    for (let n = 0; n < 5; n += 1)
      await expect(confirmConsentCode(other.token, "12345")).rejects.toMatchObject({ key: "signIn.wrongCode" });
    await expect(confirmConsentCode(other.token, "12345")).rejects.toMatchObject({ key: "tryAgainAt" });
  });

  it("counts once: a yes and a no in the same moment are one answer", async () => {
    const { token } = await asked(await newResident(), post());
    const id = await consentOf(token);
    const answers = [agree, { ...agree, answer: "refuse" } as const].map((one) => answerConsent(visitor, id, one));
    expect((await Promise.allSettled(answers)).filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await findConsent(token)).state).toMatch(/given|refused/);
  });

  it("that is yes lets the application be sent, and stands in what is sent", async () => {
    const [actor, email] = [await newResident(), post()];
    const { ref, token } = await asked(actor, email);
    await giveFiles(actor, ref, files);
    await answerConsent(visitor, await consentOf(token), agree);
    expect(await stateOf(actor, ref)).toBe("completed");
    await send(actor, ref);
    const { sent } = await asSystem("test", (db) => db.application.findUniqueOrThrow({ where: { ref }, select: { sent: true } }));
    expect(sent).toMatchObject({ consent: { name: "Sam Reed", signedName: "Sam Reed" } });
    expect(await passport(ref)).toMatchObject({ kind: "child", isOpen: true, oldNumber: null });
  });

  it("that is no stops the application until somebody else or something else is asked", async () => {
    const [actor, email] = [await newResident(), post()];
    const { ref, token } = await asked(actor, email);
    await answerConsent(visitor, await consentOf(token), { ...agree, answer: "refuse" });
    expect(await stateOf(actor, ref)).toBe("notStarted");
    await askForConsent(actor, ref, "en");
    expect(await stateOf(actor, ref)).toBe("inProgress");
    expect((await findConsent(token)).state).toBe("withdrawn");
  });

  it("falls when the child is another one, also when it is typed in the same moment", async () => {
    for (let n = 0; n < 4; n += 1) {
      const [actor, email] = [await newResident(), post()];
      const { ref, token } = await asked(actor, email);
      const id = await consentOf(token);
      const { revision } = await asActor(actor, (db) => findDraft(db, actor, ref));
      const fields = {
        child: "child",
        "child.name": "Eva Other",
        "child.birthDate.day": "4",
        "child.birthDate.month": "5",
        "child.birthDate.year": "2019",
      };
      const change = savePage(actor, { ref, page: "child", tab: randomUUID(), revision, asked: ["child"], fields });
      await Promise.allSettled([change, answerConsent(visitor, id, agree)]);
      expect(await stateOf(actor, ref)).toBe("notStarted");
      expect((await findConsent(token)).state).toBe("withdrawn");
      await expect(answerConsent(visitor, id, agree)).rejects.toMatchObject({ key: "passports.linkOver" });
    }
  });

  it("opens nothing once the link is too old or the draft is gone, and is nobody's to write but the guardian's", async () => {
    const [actor, email] = [await newResident(), post()];
    const { ref, token } = await asked(actor, email);
    const id = await consentOf(token);
    const forge = asActor(actor, (db) =>
      db.guardianConsent.updateMany({ where: { id }, data: { status: "given", signedName: "Me", answeredAt: new Date() } }),
    );
    await expect(forge).rejects.toThrow(/may not change this of it/);
    expect(await asActor(await newResident(), (db) => db.guardianConsent.count())).toBe(0);
    await asSystem("test", (db) => db.guardianConsent.updateMany({ where: { id }, data: { expiresAt: new Date(0) } }));
    expect((await findConsent(token)).state).toBe("expired");
    await expect(answerConsent(visitor, id, agree)).rejects.toMatchObject({ key: "passports.linkOver" });
    await deleteDraft(actor, ref);
    expect((await findConsent(token)).state).toBe("unknown");
  });
});

describe("a guardian who has an account", () => {
  it("is asked there, sees nothing else of it, and answers; nobody else does", async () => {
    const [actor, guardian, stranger] = await Promise.all([newResident(), newResident(), newResident()]);
    const { ref } = await asked(actor, guardian.email);
    const seen = (who: Resident) => asActor(who, (db) => consentNeeds(db, who, new Date(), 5));
    const [need] = await seen(guardian);
    expect(need).toMatchObject({ kind: "answerConsent", guardian: "Maya Ortiz" });
    expect(await seen(stranger)).toEqual([]);
    expect(await asActor(guardian, async (db) => [await db.application.count(), await db.passportApplication.count()])).toEqual([0, 0]);
    const answer = { ...agree, consent: need!.id };
    await expect(answerOwnConsent(stranger, answer)).rejects.toThrow("no such");
    await answerOwnConsent(guardian, answer);
    expect(await stateOf(actor, ref)).toBe("completed");
    expect(await seen(guardian)).toEqual([]);
    await expect(answerOwnConsent(guardian, answer)).rejects.toThrow("no such");
  });
});

describe("the same child twice", () => {
  /** Two parents, each with a draft that lacks nothing. */
  async function twoParents() {
    const answers = childAnswers(post(), `Ben ${randomUUID().slice(0, 8)}`);
    const parents = await Promise.all([newResident(), newResident()]);
    const drafts = [];
    for (const actor of parents) {
      const email = post();
      const { ref, token } = await asked(actor, email, { ...answers, secondGuardianEmail: email });
      await giveFiles(actor, ref, files);
      await answerConsent(visitor, await consentOf(token), agree);
      drafts.push({ actor, ref });
    }
    return { drafts, answers };
  }

  it("is sent once, in the same moment too: the second is told", async () => {
    for (let n = 0; n < 3; n += 1) {
      const { drafts } = await twoParents();
      const tried = await Promise.allSettled(drafts.map(({ actor, ref }) => send(actor, ref)));
      expect(tried.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(tried.find((one) => one.status === "rejected")!.reason).toMatchObject({ key: "passports.alreadyOpen" });
    }
  });

  it("is not told to who only asks a guardian, and may be applied for again after a withdrawal", async () => {
    const { drafts, answers } = await twoParents();
    const [first, second] = drafts;
    await send(first!.actor, first!.ref);
    const third = await newResident();
    const ref = await childDraft(third, { ...answers, secondGuardianEmail: post() });
    await askForConsent(third, ref, "en");
    await withdrawApplication(first!.actor, { ref: first!.ref, fee: "unpaid" });
    expect(await passport(first!.ref)).toMatchObject({ isOpen: false });
    await send(second!.actor, second!.ref);
    expect(await passport(second!.ref)).toMatchObject({ isOpen: true });
  });

  it("is held by who has not paid for an hour and no longer; who pays after that is the second, and staff see it", async () => {
    const [first, second] = (await twoParents()).drafts;
    const { feeBillId } = await send(first!.actor, first!.ref);
    const savedAt = new Date(Date.now() - 61 * 60_000);
    await asSystem("test", (db) => db.application.update({ where: { ref: first!.ref }, data: { savedAt }, select: { id: true } }));
    await send(second!.actor, second!.ref);
    expect(await passport(first!.ref)).toMatchObject({ isOpen: false });
    expect(await passport(second!.ref)).toMatchObject({ isOpen: true });
    await asSystem("test", (db) => receiveFee(db, { billId: feeBillId! }));
    const paid = await asSystem("test", (db) =>
      db.application.findUniqueOrThrow({ where: { ref: first!.ref }, select: { status: true, events: { where: { kind: "feePaid" } } } }),
    );
    expect(paid).toMatchObject({ status: "submitted", events: [{ facts: { sameApplicant: true } }] });
    expect(await passport(second!.ref)).toMatchObject({ isOpen: true });
  });
});
