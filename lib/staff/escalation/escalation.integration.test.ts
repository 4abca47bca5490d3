import { beforeAll, describe, expect, it } from "vitest";
import { newSent } from "@/lib/applications/testing/new-sent";
import { findHistory } from "@/lib/applications/queries/find-history";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { addWorkingDays } from "@/lib/city/calendar";
import { addDays, cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { escalateCases } from "@/lib/staff/escalation/commands/escalate-cases";
import type { ApplicationStatus } from "@/lib/applications/workflow";

let resident: Resident;
const today = cityDay(now());

beforeAll(async () => {
  resident = await newResident();
  await escalateCases(); // what the demo city has is told
});

async function newCase(due: string, status: ApplicationStatus = "inReview") {
  const { id, ref } = await newSent(resident, { service: "library-card", status });
  await asSystem("test", (db) => db.application.update({ where: { id }, data: { dueOn: new Date(due) }, select: { id: true } }));
  return { id, ref };
}
const move = ({ id }: { id: string }, due: string) =>
  asSystem("test", (db) => db.application.update({ where: { id }, data: { dueOn: new Date(due) }, select: { id: true } }));
const levelOf = ({ id }: { id: string }) =>
  asSystem("test", async (db) => (await db.application.findUniqueOrThrow({ where: { id }, select: { escalation: true } })).escalation);
const told = () =>
  asSystem("test", (db) =>
    db.notification.findMany({
      where: { event: { in: ["casesDueSoon", "casesLate"] } },
      orderBy: { at: "asc" },
      select: { event: true, facts: true, accountId: true },
    }),
  );

describe("the supervisor", () => {
  it("is told two working days before the promised day and after it, once each, and of nothing else", async () => {
    const before = (await told()).length;
    const [soon, late, far, waits] = [
      await newCase(addWorkingDays(today, 2)),
      await newCase(addDays(today, -1)),
      await newCase(addWorkingDays(today, 3)),
      await newCase(addDays(today, -5), "actionRequired"),
    ];
    await escalateCases();
    await escalateCases();
    expect([await levelOf(soon), await levelOf(late), await levelOf(far), await levelOf(waits)]).toEqual(["soon", "late", null, null]);
    const first = (await told()).slice(before);
    expect(first.map(({ event, facts }) => [event, (facts as { n: number }).n])).toEqual([
      ["casesLate", 1],
      ["casesDueSoon", 1],
    ]);

    await move(soon, addDays(today, -1));
    await escalateCases();
    await escalateCases();
    expect(await levelOf(soon)).toBe("late");
    expect((await told()).slice(before).map(({ event }) => event)).toEqual(["casesLate", "casesDueSoon", "casesLate"]);
    const supervisors = await asSystem("test", (db) => db.account.findMany({ where: { role: "supervisor" }, select: { id: true } }));
    expect(supervisors.map(({ id }) => id)).toContain(first[0]!.accountId);
  });

  it("and the applicant reads that they were, in the history that proves itself", async () => {
    const { ref } = await newCase(addDays(today, -1));
    await escalateCases();
    const { events } = await asActor(resident, (db) => findHistory(db, resident, ref));
    expect(events.at(-1)).toMatchObject({ kind: "escalated", facts: { level: "late" } });
  });

  it("told by two jobs at once is told once", async () => {
    const before = (await told()).length;
    await newCase(addDays(today, -1));
    await Promise.all([escalateCases(), escalateCases()]);
    expect((await told()).length).toBe(before + 1);
  });
});
