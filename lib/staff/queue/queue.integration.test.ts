import { beforeAll, describe, expect, it } from "vitest";
import { newSent } from "@/lib/applications/testing/new-sent";
import type { ApplicationStatus } from "@/lib/applications/workflow";
import type { Resident, Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { atDesk } from "@/lib/messages/testing/desk";
import { countViews } from "@/lib/staff/queue/count-views";
import { listQueue } from "@/lib/staff/queue/list-queue";
import { queuePlaces, today } from "@/lib/staff/queue/queue-places";
import { readWish, type QueueView } from "@/lib/staff/queue/views";

let clerk: Staff;
let colleague: Staff;
let resident: Resident;

type Given = { status?: ApplicationStatus; daysLeft?: number; priority?: number; assignee?: Staff };

/** A case of the clerk's department whose promise ends so many days from today. */
async function newCase({ status = "inReview", daysLeft = 5, priority = 0, assignee }: Given = {}) {
  const { id } = await newSent(resident, { service: "tree-work-permit", status });
  const dueOn = new Date(Date.parse(today()) + daysLeft * 86_400_000);
  const data = { priority, dueOn, ...(assignee && { assigneeId: assignee.accountId }) };
  await asSystem("test", (db) => db.application.update({ where: { id }, data, select: { id: true } }));
  return id;
}

const wish = (more: Record<string, string> = {}) => readWish({ service: "tree-work-permit", ...more });
const idsIn = (actor: Staff, view: QueueView) =>
  asActor(actor, async (db) => (await queuePlaces(db, actor, wish({ view }), { take: 500 })).map(({ id }) => id));

beforeAll(async () => {
  clerk = await atDesk("clerk", ["public-works"]);
  colleague = await atDesk("finance", ["revenue"]);
  resident = await newResident();
});

describe("the queue", () => {
  it("puts what is urgent first, then what has the least time left, on every page", async () => {
    const [far, near, urgent, late] = [
      await newCase({ daysLeft: 9 }),
      await newCase({ daysLeft: 2 }),
      await newCase({ daysLeft: 30, priority: 1 }),
      await newCase({ daysLeft: -3 }),
    ];
    const walked: string[] = [];
    await asActor(clerk, async (db) => {
      let after: string | undefined;
      do {
        const page = await queuePlaces(db, clerk, wish(), { after, take: 2 });
        walked.push(...page.map(({ id }) => id));
        after = page.length === 2 ? page[1]!.cursor : undefined;
      } while (after);
    });
    expect(new Set(walked).size).toBe(walked.length);
    expect(walked.filter((id) => [far, near, urgent, late].includes(id))).toEqual([urgent, late, near, far]);
  });

  it("holds in each view what its name says", async () => {
    const [mine, nobodys, dueToday, late, waiting] = [
      await newCase({ assignee: clerk }),
      await newCase(),
      await newCase({ daysLeft: 0, assignee: clerk }),
      await newCase({ daysLeft: -1, assignee: clerk }),
      await newCase({ status: "actionRequired" }),
    ];
    const all = [mine, nobodys, dueToday, late, waiting];
    const held = async (view: QueueView) => (await idsIn(clerk, view)).filter((id) => all.includes(id)).toSorted();
    expect(await held("mine")).toEqual([mine, dueToday, late].toSorted());
    expect(await held("open")).toEqual([mine, nobodys, dueToday, late].toSorted());
    expect(await held("unassigned")).toEqual([nobodys]);
    expect(await held("today")).toEqual([dueToday]);
    expect(await held("late")).toEqual([late]);
    expect(await held("waiting")).toEqual([waiting]);
    expect(await held("decided")).toEqual([]);
    const counts = await asActor(clerk, (db) => countViews(db, clerk));
    expect(counts.today).toBeGreaterThanOrEqual(1);
    expect(counts.waiting).toBeGreaterThanOrEqual(1);
  });

  it("names the applicant and whoever has the case, and writes down whose cases were shown", async () => {
    const id = await newCase({ daysLeft: -40, assignee: clerk });
    const { cases } = await asActor(clerk, (db) => listQueue(db, clerk, wish({ view: "late" })));
    expect(cases.find((one) => one.id === id)).toMatchObject({
      holder: resident.mandate.partyName,
      assignee: clerk.name,
      clock: { isLate: true },
    });
    const shown = await asSystem("test", (db) => {
      const where = { action: "cases.listed", accountId: clerk.accountId, partyId: resident.partyId };
      return db.auditShown.count({ where });
    });
    expect(shown).toBe(1);
  });

  it("is another department's own affair, also when the department is claimed", async () => {
    const id = await newCase();
    expect(await idsIn(colleague, "open")).not.toContain(id);
    const claimed: Staff = { ...colleague, role: "clerk", departments: clerk.departments };
    const seen = await asActor(colleague, (db) => queuePlaces(db, claimed, wish(), { take: 500 }));
    expect(seen).toEqual([]);
  });

  it("holds for who is named services these only", async () => {
    const id = await newCase();
    expect(await idsIn({ ...clerk, services: ["tree-work-permit"] }, "open")).toContain(id);
    expect(await idsIn({ ...clerk, services: ["dog-licence"] }, "open")).not.toContain(id);
  });
});
