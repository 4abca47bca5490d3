import { beforeAll, describe, expect, it, vi } from "vitest";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import { newSent } from "@/lib/applications/testing/new-sent";
import type { Resident, Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { atDesk } from "@/lib/messages/testing/desk";
import { findService } from "@/lib/services/catalogue";
import { judgeCriteria } from "@/lib/staff/cases/commands/judge-criteria";
import { confirmDecision } from "@/lib/staff/decisions/commands/confirm-decision";
import { decideCase } from "@/lib/staff/decisions/commands/decide-case";
import { proposeRevocation } from "@/lib/staff/decisions/commands/propose-revocation";
import type { Letter } from "@/lib/staff/decisions/letter";
import { findLetter } from "@/lib/applications/queries/find-letter";
import { readDraft } from "@/lib/staff/decisions/queries/read-decision";

const broken = vi.hoisted(() => ({ isBroken: false }));
vi.mock("@/lib/i18n/messages", async (original) => {
  const real = await original<{ messagesOf: (language: string) => Promise<{ letters: object }> }>();
  const messagesOf = async (language: string) => {
    const all = await real.messagesOf(language);
    return broken.isBroken ? { ...all, letters: { ...all.letters, closing: "{department" } } : all;
  };
  return { ...real, messagesOf };
});

let clerk: Staff;
let colleague: Staff;
let resident: Resident;
let neighbour: Resident;

beforeAll(async () => {
  clerk = await atDesk("clerk", ["city-clerk"]);
  colleague = { ...(await atDesk("supervisor", ["city-clerk"])), role: "supervisor" };
  resident = await newResident();
  neighbour = await newResident();
});

const read = (ref: string) =>
  asSystem("test", (db) =>
    db.application.findUniqueOrThrow({ where: { ref }, include: { decisions: true, permit: true, events: { orderBy: { seq: "asc" } } } }),
  );
const lettersOf = (ref: string) =>
  asSystem("test", (db) => db.thread.findMany({ where: { messages: { some: { decision: { application: { ref } } } } }, take: 9 }));
const plain = { conditions: [], text: "", reasons: undefined };
const seenBy = async (actor: Staff, ref: string, wanted: { outcome: "approved" | "refused" | "revoked"; text?: string }) =>
  (await readDraft(actor, ref, { ...plain, ...wanted })).hash;
/** Waits for its decision, and every criterion holds. */
async function ready() {
  const { ref } = await newSent(resident, { status: "pendingDecision" });
  for (const { id: criterion } of findService("dog-licence")!.decision.criteria ?? [])
    await judgeCriteria(clerk, { ref, findings: [{ criterion, verdict: "meets", note: "" }] });
  return ref;
}
const approve = async (ref: string) =>
  decideCase(clerk, { ref, ...plain, outcome: "approved", seen: await seenBy(clerk, ref, { outcome: "approved" }) });

/** A refusal that waits for the second person; resolves to its id. */
async function proposed() {
  const { ref } = await newSent(resident, { status: "pendingDecision" });
  await judgeCriteria(clerk, { ref, findings: [{ criterion: "rabies", verdict: "doesNotMeet", note: "It ended in May." }] });
  await decideCase(clerk, { ref, ...plain, outcome: "refused", seen: await seenBy(clerk, ref, { outcome: "refused" }) });
  return { ref, decision: (await read(ref)).decisions[0]! };
}

describe("a decision", () => {
  it("refused waits for another person, who sends exactly that letter; its writer cannot", async () => {
    const { ref, decision } = await proposed();
    expect(await read(ref)).toMatchObject({ status: "pendingDecision" });
    expect(await lettersOf(ref)).toEqual([]);
    const say = { ref, decision: decision.id, says: "confirm" as const, note: "" };
    await expect(confirmDecision(clerk, say)).rejects.toMatchObject({ key: "cases.ownProposal" });
    await confirmDecision(colleague, say);
    const done = await read(ref);
    expect(done).toMatchObject({
      status: "refused",
      decisions: [{ status: "decided", decidedBy: colleague.accountId, hash: decision.hash }],
    });
    expect(await lettersOf(ref)).toMatchObject([{ subject: (decision.letter as unknown as Letter).title, waitsFor: "nobody" }]);
    await expect(confirmDecision(colleague, say)).rejects.toMatchObject({ key: "cases.decidedAlready" });
  });

  it("sent back changes nothing and sends nothing; it can be proposed anew", async () => {
    const { ref, decision } = await proposed();
    await confirmDecision(colleague, { ref, decision: decision.id, says: "sendBack", note: "Ask for the new card first." });
    expect(await read(ref)).toMatchObject({ status: "pendingDecision", decisions: [{ status: "sentBack" }] });
    expect(await lettersOf(ref)).toEqual([]);
    await decideCase(clerk, { ref, ...plain, outcome: "refused", seen: await seenBy(clerk, ref, { outcome: "refused" }) });
    expect((await read(ref)).decisions).toHaveLength(2);
  });

  it("confirmed by two at once is confirmed once", async () => {
    const { ref, decision } = await proposed();
    const second = { ...(await atDesk("works", ["city-clerk"])), role: "clerk" as const };
    const say = { ref, decision: decision.id, says: "confirm" as const, note: "" };
    const results = await Promise.allSettled([confirmDecision(colleague, say), confirmDecision(second, say)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await read(ref)).events.filter(({ kind }) => kind === "decided")).toHaveLength(1);
    expect(await lettersOf(ref)).toHaveLength(1);
  });

  it("and a withdrawal at the same moment: one of them counts, and the other hears of it", async () => {
    for (let round = 0; round < 4; round++) {
      const ref = await ready();
      const seen = await seenBy(clerk, ref, { outcome: "approved" });
      const results = await Promise.allSettled([
        decideCase(clerk, { ref, ...plain, outcome: "approved", seen }),
        withdrawApplication(resident, { ref, fee: "none" }),
      ]);
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const { status, permit, decisions } = await read(ref);
      expect(status === "issued" ? [Boolean(permit), decisions.length] : [status, permit, decisions.length]).toEqual(
        status === "issued" ? [true, 1] : ["withdrawn", null, 0],
      );
    }
  });

  it("with a broken letter is not made at all", async () => {
    const ref = await ready();
    const seen = await seenBy(clerk, ref, { outcome: "approved" });
    broken.isBroken = true;
    const failed = decideCase(clerk, { ref, ...plain, outcome: "approved", seen });
    await expect(failed.finally(() => (broken.isBroken = false))).rejects.toMatchObject({ name: "FaultError", key: "cases.letterBroken" });
    expect(await read(ref)).toMatchObject({ status: "pendingDecision", decisions: [], permit: null });
    await decideCase(clerk, { ref, ...plain, outcome: "approved", seen });
  });

  it("to take a permit back waits for another person, too; then the permit is revoked", async () => {
    const ref = await ready();
    await approve(ref);
    const reasons = { rabies: "The card was forged." };
    const { hash: seen } = await readDraft(clerk, ref, { outcome: "revoked", conditions: [], text: "You told us otherwise.", reasons });
    await proposeRevocation(clerk, { ref, text: "You told us otherwise.", reasons, seen });
    const { id } = (await read(ref)).decisions.find(({ outcome }) => outcome === "revoked")!;
    expect((await read(ref)).permit).toMatchObject({ status: "valid" });
    await confirmDecision(colleague, { ref, decision: id, says: "confirm", note: "" });
    expect(await read(ref)).toMatchObject({ status: "issued", permit: { status: "revoked" } });
  });
});

describe("a letter", () => {
  it("is read by its owner once it was sent, and by nobody else", async () => {
    const { ref, decision } = await proposed();
    const as = (actor: Resident) => asActor(actor, (db) => findLetter(db, actor, { application: ref, letter: decision.ref }));
    await expect(as(resident)).rejects.toMatchObject({ name: "NotFoundError" });
    await confirmDecision(colleague, { ref, decision: decision.id, says: "confirm", note: "" });
    expect((await as(resident)).letter).toEqual(decision.letter);
    await expect(as(neighbour)).rejects.toMatchObject({ name: "NotFoundError" });
    await expect(asSystem("test", (db) => db.decision.update({ where: { id: decision.id }, data: { letter: {} } }))).rejects.toThrow();
  });
});
