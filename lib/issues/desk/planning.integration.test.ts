import { beforeAll, expect, it } from "vitest";
import type { Staff } from "@/lib/auth/actor";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { addWorkingDays, holidayOn, isWorkingDay } from "@/lib/city/calendar";
import { addDays, cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { assignIssue } from "@/lib/issues/desk/commands/assign-issue";
import { changeIssues } from "@/lib/issues/desk/commands/change-issues";
import { endIssue } from "@/lib/issues/desk/commands/end-issue";
import { scheduleIssue } from "@/lib/issues/desk/commands/schedule-issue";
import { issuePlan } from "@/lib/issues/desk/schema";
import { issueOf, standingIssue, updatesOf } from "@/lib/issues/desk/testing/desk-scenes";
import { findPublicIssue } from "@/lib/issues/queries/find-public-issue";

let crew: Staff;
const seen = "";
const today = cityDay(now());
const day = (count: number) => addWorkingDays(today, count);
/** The first day from today on of which this is so. */
function dayThatIs(so: (one: string) => boolean): string {
  for (let one = today; one < addDays(today, 400); one = addDays(one, 1)) if (so(one)) return one;
  throw new Error("the calendar of the city ends too soon");
}
const isWeekend = (one: string) => !isWorkingDay(one) && !holidayOn(one);
const publicRow = (reportId: string) => asSystem("test", (db) => db.publicIssue.findUniqueOrThrow({ where: { reportId } }));
const plannedOn = async (id: string) => (await issueOf(id)).scheduledOn?.toISOString().slice(0, 10);

beforeAll(async () => {
  crew = await newStaff("works", ["public-works"]);
});

it("keeps the day, says it to everybody, and moves it when it is planned anew", async () => {
  const { id, ref } = await standingIssue({ status: "assigned", crew });
  for (const on of [day(2), day(5)]) {
    await scheduleIssue(crew, { ref, seen, on });
    expect([(await issueOf(id)).status, await plannedOn(id)]).toEqual(["scheduled", on]);
    expect(await publicRow(id)).toMatchObject({ status: "scheduled", scheduledOn: new Date(on) });
    expect((await updatesOf(id)).at(-1)).toMatchObject({ kind: "scheduled", status: "scheduled", isPublic: true, facts: { on } });
  }
  const { issue, updates } = await findPublicIssue({ kind: "visitor" }, ref);
  expect([issue.scheduledOn, updates.at(-1)!.kind]).toEqual([new Date(day(5)), "scheduled"]);
  expect((await issueOf(id)).crewAccountId).toBe(crew.accountId);
});

it.each([
  ["yesterday", addDays(today, -1)],
  ["a working day that is over", dayThatIs((one) => isWorkingDay(addDays(one, -7))).replace(/.*/, (one) => addDays(one, -7))],
  ["a day of the weekend", dayThatIs(isWeekend)],
  ["a public holiday", dayThatIs((one) => Boolean(holidayOn(one)))],
])("plans nothing for %s, one report or several", async (_, on) => {
  const { id, ref } = await standingIssue();
  const refused = { key: "issueDesk.noWorkingDay" };
  await expect(scheduleIssue(crew, { ref, seen, on })).rejects.toMatchObject(refused);
  await expect(changeIssues(crew, { case: [ref], act: "schedule", to: "", on })).rejects.toMatchObject(refused);
  expect([(await issueOf(id)).status, await plannedOn(id)]).toEqual(["triaged", undefined]);
});

it.each(["", "tomorrow", "2027-02-30", "2027-13-01", "1e9"])("takes %j for no day", (on) => {
  expect(issuePlan.safeParse({ ref: "IR-1", on }).error?.issues.map(({ message }) => message)).toEqual(["issueDesk.chooseDay"]);
});

it("takes today when the city works today, and nothing that is over", async () => {
  const { id, ref } = await standingIssue();
  await scheduleIssue(crew, { ref, seen, on: day(0) });
  expect(await plannedOn(id)).toBe(day(0));
  const over = await standingIssue({ status: "resolved", closedBy: crew });
  await expect(scheduleIssue(crew, { ref: over.ref, seen, on: day(1) })).rejects.toMatchObject({ key: "issueDesk.over" });
});

it("forgets the day when it is put back or ends, and keeps it for a colleague", async () => {
  const other = await newStaff("works", ["public-works"]);
  const [kept, back, ended] = [await standingIssue(), await standingIssue(), await standingIssue()];
  for (const { ref } of [kept, back, ended]) await scheduleIssue(crew, { ref, seen, on: day(3) });
  await assignIssue(crew, { ref: kept.ref, seen, to: other.accountId });
  await assignIssue(crew, { ref: back.ref, seen, to: "" });
  await endIssue(crew, { ref: ended.ref, seen, resolution: "fixed", whom: "", reply: "", text: "Filled." });
  expect([await plannedOn(kept.id), await plannedOn(back.id), await plannedOn(ended.id)]).toEqual([day(3), undefined, undefined]);
  expect((await issueOf(kept.id)).status).toBe("scheduled");
  expect(await publicRow(ended.id)).toMatchObject({ scheduledOn: null });
});
