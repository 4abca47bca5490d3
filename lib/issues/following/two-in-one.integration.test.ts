import { expect, it } from "vitest";
import type { Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { asSystem } from "@/lib/db/as-actor";
import { endIssue } from "@/lib/issues/desk/commands/end-issue";
import { mergeIssue } from "@/lib/issues/desk/commands/merge-issue";
import { splitIssue } from "@/lib/issues/desk/commands/split-issue";
import { confirmFollow } from "@/lib/issues/following/answer-link";
import { followByEmail } from "@/lib/issues/following/follow-by-email";
import { followWithAccount } from "@/lib/issues/following/follow-with-account";
import { tellFollowers } from "@/lib/issues/following/tell-followers";
import { linkMailsTo } from "@/lib/issues/testing/link-mails";
import { newIssue } from "@/lib/issues/testing/new-issue";

type Report = { id: string; ref: string };
const visitor = { kind: "visitor" } as const;
const seen = "";

/** A follower by account of these reports; what they were told since they were last asked, as the reports' references. */
async function follower(...reports: Report[]) {
  const resident = await newResident();
  for (const { ref } of reports) await followWithAccount(resident, ref, "en");
  let before = 0;
  return async () => {
    const rows = await asSystem("test", (db) =>
      db.notification.findMany({ where: { accountId: resident.accountId }, orderBy: { id: "asc" }, select: { facts: true } }),
    );
    const told = rows.slice(before).map(({ facts }) => (facts as { ref: string }).ref);
    before = rows.length;
    return told;
  };
}

/** An address that follows both; how many mails it was sent since it was last asked. */
async function followerByEmail(...reports: Report[]) {
  const email = `both-${reports[0]!.ref.toLowerCase()}@post.example`;
  for (const { ref } of reports) {
    await followByEmail(visitor, { ref, email }, "en");
    await confirmFollow(visitor, (await linkMailsTo(email)).at(-1)!.token);
  }
  const of = { reportId: { in: reports.map(({ id }) => id) }, emailHash: { not: null } };
  let before = 0;
  return async () => {
    const count = await asSystem("test", async (db) => {
      const follows = await db.issueFollow.findMany({ where: of, select: { id: true } });
      return db.followerMail.count({ where: { followId: { in: follows.map(({ id }) => id) }, event: { not: "followLink" } } });
    });
    const fresh = count - before;
    before = count;
    return fresh;
  };
}

/** Does what the jobs do: every public update that nobody was told of yet. */
async function tellAll(reports: Report[]) {
  const found = await asSystem("test", (db) =>
    db.issueUpdate.findMany({
      where: { reportId: { in: reports.map(({ id }) => id) }, isPublic: true, toldAt: null, kind: { not: "reported" } },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  );
  for (const { id: updateId } of found) await tellFollowers({ updateId });
}

it("who follows one, the other, both, or one that was merged before, is told once of each step, and after that only of their own", async () => {
  const crew: Staff = await newStaff("works", ["public-works"]);
  const [main, twin, third] = [await newIssue(), await newIssue(), await newIssue()];
  const reports = [main, twin, third];
  const ofMain = await follower(main);
  const ofTwin = await follower(twin);
  const ofThird = await follower(third);
  const ofBoth = await follower(main, twin);
  const byEmail = await followerByEmail(main, twin);
  const told = async () => {
    await tellAll(reports);
    return [await ofMain(), await ofTwin(), await ofThird(), await ofBoth(), await byEmail()];
  };

  await mergeIssue(crew, { ref: third.ref, seen, into: twin.ref, typed: "" });
  expect(await told()).toEqual([[], [twin.ref], [third.ref], [twin.ref], 1]);

  await mergeIssue(crew, { ref: twin.ref, seen, into: main.ref, typed: "" });
  expect(await told()).toEqual([[main.ref], [twin.ref], [main.ref], [twin.ref], 1]);

  await splitIssue(crew, { ref: main.ref, seen, part: twin.ref });
  expect(await told()).toEqual([[main.ref], [twin.ref], [main.ref], [twin.ref], 1]);

  await endIssue(crew, { ref: main.ref, seen, resolution: "noFurtherAction", whom: "", reply: "", text: "It may stay so." });
  expect(await told()).toEqual([[main.ref], [], [main.ref], [main.ref], 1]);
  expect(await told()).toEqual([[], [], [], [], 0]);
});
