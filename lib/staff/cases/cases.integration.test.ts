import { beforeAll, describe, expect, it } from "vitest";
import { newSent } from "@/lib/applications/testing/new-sent";
import type { Resident, Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { atDesk } from "@/lib/messages/testing/desk";
import { findService } from "@/lib/services/catalogue";
import { askForMore } from "@/lib/staff/cases/commands/ask-for-more";
import { passCase } from "@/lib/staff/cases/commands/pass-case";
import { findCase } from "@/lib/staff/cases/find-case";
import { decideCase } from "@/lib/staff/decisions/commands/decide-case";
import { draftDecision } from "@/lib/staff/decisions/draft-letter";

let clerk: Staff;
let colleague: Staff;
let stranger: Staff;
let resident: Resident;

beforeAll(async () => {
  clerk = await atDesk("clerk", ["city-clerk"]);
  colleague = { ...(await atDesk("supervisor", ["city-clerk"])), role: "supervisor" };
  stranger = await atDesk("finance", ["revenue"]);
  resident = await newResident();
});

const read = (ref: string) =>
  asSystem("test", (db) =>
    db.application.findUniqueOrThrow({
      where: { ref },
      include: { events: { orderBy: { seq: "asc" } }, permit: true, decisions: true, items: true },
    }),
  );

/** The hash of the letter as the actor would read it now. */
const seenBy = (actor: Staff, ref: string, outcome: "approved" | "refused" | "cancelled") =>
  asActor(actor, async (db) => (await draftDecision(db, await findCase(db, actor, ref), { outcome, conditions: [], text: "" })).hash);

/** Every criterion holds, as somebody has found before. */
const allMet = (ref: string) =>
  asSystem("test", async (db) => {
    const { id: applicationId, partyId, service } = await db.application.findUniqueOrThrow({ where: { ref } });
    const found = { applicationId, partyId, verdict: "meets", foundBy: clerk.accountId };
    const data = (findService(service)!.decision.criteria ?? []).map(({ id: criterion }) => ({ ...found, criterion }));
    await db.criterionFinding.createMany({ data, skipDuplicates: true });
  });

const approve = async (actor: Staff, ref: string) => {
  await allMet(ref);
  await decideCase(actor, { ref, outcome: "approved", conditions: [], text: "", seen: await seenBy(actor, ref, "approved") });
};

describe("a case", () => {
  it("is begun, passed on, and issued with a permit and a letter, and its history says so", async () => {
    const { ref } = await newSent(resident, { status: "submitted" });
    await passCase(clerk, { ref });
    expect(await read(ref)).toMatchObject({ status: "intakeCheck", assigneeId: clerk.accountId });
    for (let status = "intakeCheck"; status !== "pendingDecision"; status = (await read(ref)).status) await passCase(clerk, { ref });
    await approve(clerk, ref);
    const done = await read(ref);
    expect(done.status).toBe("issued");
    expect(done.permit).toMatchObject({ status: "valid", holder: resident.mandate.partyName });
    expect(done.permit!.number).toMatch(/^DL-\d{4}-\d{5}$/);
    expect(done.decisions).toMatchObject([{ outcome: "approved", status: "decided", proposedBy: clerk.accountId }]);
    expect(done.events.at(-1)).toMatchObject({ kind: "decided", facts: { letter: done.decisions[0]!.hash, permit: done.permit!.number } });
  });

  it("asked for more remembers its stage, and nothing can be decided until the answer is judged", async () => {
    const { ref } = await newSent(resident, { status: "pendingDecision" });
    await askForMore(clerk, { ref, title: "The chip", reason: "Its number is not readable.", document: "", days: 14 });
    expect(await read(ref)).toMatchObject({ status: "actionRequired", stageBefore: "pendingDecision" });
    await expect(approve(clerk, ref)).rejects.toMatchObject({ key: "cases.blocked.wrongStage" });
    await expect(passCase(clerk, { ref })).rejects.toMatchObject({ key: "cases.blocked.wrongStage" });
  });

  it("decided by two at once is decided once", async () => {
    const { ref } = await newSent(resident, { status: "pendingDecision" });
    const results = await Promise.allSettled([approve(clerk, ref), approve(colleague, ref)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const done = await read(ref);
    expect(done.decisions).toHaveLength(1);
    expect(done.events.filter(({ kind }) => kind === "decided")).toHaveLength(1);
  });

  it("is sent only with the letter that was read", async () => {
    const { ref } = await newSent(resident, { status: "pendingDecision" });
    await allMet(ref);
    const seen = await seenBy(clerk, ref, "approved");
    const other = { ref, outcome: "approved", conditions: [], text: "Another sentence.", seen } as const;
    await expect(decideCase(clerk, { ...other, conditions: [] })).rejects.toMatchObject({ key: "cases.letterChanged" });
  });

  it("is not for another department, nor for whose matter it is", async () => {
    const { ref } = await newSent(resident, { status: "pendingDecision" });
    await expect(asActor(stranger, (db) => findCase(db, stranger, ref))).rejects.toThrow();
    const own: Staff = { ...clerk, ownPartyId: resident.partyId };
    await expect(approve(own, ref)).rejects.toThrow();
    expect((await read(ref)).status).toBe("pendingDecision");
  });
});
