import { beforeAll, describe, expect, it } from "vitest";
import { newSent } from "@/lib/applications/testing/new-sent";
import type { Resident, Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { now } from "@/lib/clock";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { atDesk } from "@/lib/messages/testing/desk";
import { changeCases } from "@/lib/staff/batches/commands/change-cases";
import { undoBatch } from "@/lib/staff/batches/commands/undo-batch";
import { findBatch } from "@/lib/staff/batches/find-batch";

let clerk: Staff;
let supervisor: Staff;
let stranger: Staff;
let resident: Resident;

beforeAll(async () => {
  clerk = await atDesk("clerk", ["city-clerk"]);
  supervisor = { ...(await atDesk("supervisor", ["city-clerk"])), role: "supervisor" };
  stranger = await atDesk("finance", ["revenue"]);
  resident = await newResident();
});

const newCase = async (more: object = {}) => {
  const { id, ref } = await newSent(resident, { status: "inReview" });
  await asSystem("test", (db) => db.application.update({ where: { id }, data: more, select: { id: true } }));
  return ref;
};
const read = (ref: string) =>
  asSystem("test", (db) => db.application.findUniqueOrThrow({ where: { ref }, select: { assigneeId: true, priority: true } }));
const change = (actor: Staff, act: "take" | "putBack" | "assign" | "urgent" | "usual", refs: string[], to = "") =>
  changeCases(actor, { case: refs, act, to });
const outcomes = (actor: Staff, id: string) =>
  asActor(actor, async (db) => Object.fromEntries((await findBatch(db, actor, id)).changes.map(({ ref, outcome }) => [ref, outcome])));

describe("what is done to several cases at once", () => {
  it("is judged for each by itself: those that may not be changed stay as they are", async () => {
    const [free, mine, issued, open] = [
      await newCase(),
      await newCase({ assigneeId: clerk.accountId }),
      (await newSent(resident, { status: "withdrawn" })).ref,
      await newCase({ openedBy: supervisor.accountId, openedAt: now() }),
    ];
    const own = await newResident();
    const matter = (await newSent(own, { status: "inReview" })).ref;
    const { id, selected } = await change({ ...clerk, ownPartyId: own.partyId }, "take", [
      free,
      mine,
      issued,
      open,
      matter,
      "AP-000-000-000",
    ]);
    expect(selected).toBe(6);
    expect(await outcomes(clerk, id)).toEqual({
      [free]: "changed",
      [mine]: "same",
      [issued]: "over",
      [open]: "openElsewhere",
      [matter]: "ownMatter",
      "AP-000-000-000": "notThere",
    });
    expect([await read(free), await read(open), await read(matter)].map(({ assigneeId }) => assigneeId)).toEqual([
      clerk.accountId,
      null,
      null,
    ]);
  });

  it("is not for another department", async () => {
    const ref = await newCase();
    await expect(asActor(stranger, (db) => db.application.updateMany({ where: { ref }, data: { priority: 1 } }))).resolves.toEqual({
      count: 0,
    });
    const { id } = await change(stranger, "urgent", [ref]);
    expect(await outcomes(stranger, id)).toEqual({ [ref]: "notThere" });
    expect((await read(ref)).priority).toBe(0);
  });

  it("is given to a colleague by a supervisor, and to nobody of another department", async () => {
    const ref = await newCase();
    const asked = await change(clerk, "assign", [ref], supervisor.accountId);
    expect(await outcomes(clerk, asked.id)).toEqual({ [ref]: "notAllowed" });
    const wrong = await change(supervisor, "assign", [ref], stranger.accountId);
    expect(await outcomes(supervisor, wrong.id)).toEqual({ [ref]: "noColleague" });
    const right = await change(supervisor, "assign", [ref], clerk.accountId);
    expect(await outcomes(supervisor, right.id)).toEqual({ [ref]: "changed" });
    expect((await read(ref)).assigneeId).toBe(clerk.accountId);
  });

  it("is nothing without a case", async () => {
    await expect(change(clerk, "take", [])).rejects.toMatchObject({ key: "queue.selectSome" });
  });
});

describe("undoing it", () => {
  it("brings each back to what it had, and leaves what somebody changed since", async () => {
    const [free, hers, taken] = [await newCase(), await newCase({ assigneeId: supervisor.accountId }), await newCase()];
    const { id } = await change(clerk, "take", [free, hers, taken]);
    await change(supervisor, "take", [taken]);
    await undoBatch(clerk, id);
    expect([await read(free), await read(hers), await read(taken)].map(({ assigneeId }) => assigneeId)).toEqual([
      null,
      supervisor.accountId,
      supervisor.accountId,
    ]);
    const { undone } = await asActor(clerk, (db) => findBatch(db, clerk, id));
    expect(undone).toEqual([
      { ref: free, outcome: "restored" },
      { ref: hers, outcome: "restored" },
      { ref: taken, outcome: "changedSince" },
    ]);
  });

  it("is done once, also when it is pressed twice at once", async () => {
    const ref = await newCase();
    const { id } = await change(clerk, "urgent", [ref]);
    const results = await Promise.allSettled([undoBatch(clerk, id), undoBatch(clerk, id)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await read(ref)).priority).toBe(0);
  });

  it("is over after ten minutes, and never for others", async () => {
    const ref = await newCase();
    const { id } = await change(clerk, "urgent", [ref]);
    await expect(undoBatch(supervisor, id)).rejects.toThrow();
    const old = await asActor(clerk, (db) =>
      db.caseBatch.create({
        data: {
          accountId: clerk.accountId,
          kind: "priority",
          target: "1",
          changes: [{ ref, outcome: "changed", before: "0", id: ref }],
          madeAt: new Date(now().getTime() - 601_000),
        },
        select: { id: true },
      }),
    );
    await expect(undoBatch(clerk, old.id)).rejects.toMatchObject({ key: "queue.undoOver" });
  });

  it("stays as it was written", async () => {
    const { id } = await change(clerk, "urgent", [await newCase()]);
    const forge = asActor(clerk, (db) => db.caseBatch.update({ where: { id }, data: { target: "0" } }));
    await expect(forge).rejects.toThrow();
  });
});
