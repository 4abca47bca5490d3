import { beforeAll, expect, it } from "vitest";
import type { Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { locate } from "@/lib/city/plan/locate";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { endIssue } from "@/lib/issues/desk/commands/end-issue";
import { hideIssue } from "@/lib/issues/desk/commands/hide-issue";
import { mergeIssue } from "@/lib/issues/desk/commands/merge-issue";
import { splitIssue } from "@/lib/issues/desk/commands/split-issue";
import { confirmFollow } from "@/lib/issues/following/answer-link";
import { findFollow } from "@/lib/issues/following/find-follow";
import { followWithAccount } from "@/lib/issues/following/follow-with-account";
import { tellFollowers } from "@/lib/issues/following/tell-followers";
import { ask } from "@/lib/issues/open311/testing/ask";
import { readIssueWish } from "@/lib/issues/public/wish";
import { findPublicIssue } from "@/lib/issues/queries/find-public-issue";
import { findShown } from "@/lib/issues/queries/find-shown";
import { listPins } from "@/lib/issues/queries/list-pins";
import { listChangedIssues, listPublicIssues } from "@/lib/issues/queries/list-public";
import { newIssue } from "@/lib/issues/testing/new-issue";
import { deliver } from "@/lib/notifications/delivery/deliver";
import { followerLane, laneOf } from "@/lib/notifications/delivery/lane";
import { sendDigests } from "@/lib/notifications/digest/send-digests";

const visitor = { kind: "visitor" } as const;
const seen = "";
const { lat, lng } = locate("lantern-street", 7)!;
const box = { south: lat - 0.002, west: lng - 0.002, north: lat + 0.002, east: lng + 0.002 };
const email = "twin.of.a.private@post.example";
let crew: Staff;
let main: { id: string; ref: string };
let twin: { id: string; ref: string; token?: string };

beforeAll(async () => {
  crew = await newStaff("works", ["public-works"]);
  main = await newIssue(visitor, { description: "A hole beside the xylotheque", place: { lat, lng } });
  twin = await newIssue(visitor, { description: "The same hole by the xylotheque", place: { lat, lng }, contact: { email } });
  await confirmFollow(visitor, twin.token);
  await deliver(followerLane(email)); // the link
  await mergeIssue(crew, { ref: twin.ref, seen, into: main.ref, typed: "" });
});

/** Everything that somebody without a session is shown of the one that was merged. */
async function shownOfTwin() {
  const programs = ["json", "xml"].map(async (format) => [
    await (await ask(`requests/${twin.ref}.${format}`)).text(),
    await (await ask(`requests.${format}?service_request_id=${twin.ref},${main.ref}`)).text(),
  ]);
  const lists = await asActor(visitor, async (db) => {
    const [all, words] = [readIssueWish({}), readIssueWish({ q: "xylotheque" })];
    return [
      await findShown(db, twin.ref),
      (await listPublicIssues(db, words)).issues,
      (await listPublicIssues(db, all, undefined, 500)).issues,
      await listChangedIssues(db, all, 500),
      await listPins(db, all, box),
    ];
  });
  return JSON.stringify([await findPublicIssue(visitor, twin.ref), lists, await findFollow(twin.token), await Promise.all(programs)]);
}

const tellAll = async () => {
  const of = { reportId: { in: [main.id, twin.id] }, isPublic: true, toldAt: null, kind: { not: "reported" } };
  const found = await asSystem("test", (db) => db.issueUpdate.findMany({ where: of, orderBy: { id: "asc" }, select: { id: true } }));
  for (const { id: updateId } of found) await tellFollowers({ updateId });
};
const mails = async (recipient = email) =>
  (await asSystem("test", (db) => db.outboxMessage.findMany({ where: { recipient }, orderBy: { createdAt: "asc" } }))).map(
    ({ subject, text }) => `${subject} ${text}`,
  );

it("a report that was merged into one that is private now stands for itself: page, lists, map, feed and Open311 name no other", async () => {
  expect(await shownOfTwin()).toContain(main.ref);
  await hideIssue(crew, { ref: main.ref, seen, to: "private" });
  const shown = await shownOfTwin();
  expect(shown).not.toContain(main.ref);
  expect(shown).not.toContain("beside the xylotheque");
  expect(shown).toContain(twin.ref);
  expect(shown).toContain("Reported before.");
  expect(await asActor(visitor, (db) => db.publicIssue.count({ where: { duplicateOfRef: main.ref } }))).toBe(0);
  await hideIssue(crew, { ref: main.ref, seen, to: "public" });
  expect(await shownOfTwin()).toContain(main.ref);
});

it("whoever follows it hears nothing of the private one, nor of what waited to be told when it was made private", async () => {
  const [resident, daily] = [await newResident(), await newResident()];
  await asSystem("test", (db) => db.account.update({ where: { id: daily.accountId }, data: { mailPace: "daily" } }));
  for (const one of [resident, daily]) await followWithAccount(one, twin.ref, "en");
  await tellAll();
  await deliver(followerLane(email));
  expect((await mails()).at(-1)).toContain(twin.ref);
  const before = (await mails()).length;

  await endIssue(crew, { ref: main.ref, seen, resolution: "noFurtherAction", whom: "", reply: "", text: "It may stay so." });
  await tellAll(); // written, and not sent yet
  await hideIssue(crew, { ref: main.ref, seen, to: "private" });
  await sendDigests();
  await deliver(followerLane(email));
  for (const { accountId } of [resident, daily]) await deliver(laneOf(accountId, "primary"));
  expect(await mails()).toHaveLength(before);
  for (const one of [resident, daily]) expect((await mails(one.email)).filter((mail) => mail.includes(main.ref))).toEqual([]);
});

it("taken out of the private one, it says so to those who follow it, and still names no other", async () => {
  await splitIssue(crew, { ref: main.ref, seen, part: twin.ref });
  await tellAll();
  await deliver(followerLane(email));
  expect((await mails()).at(-1)).toContain(twin.ref);
  expect((await mails()).filter((mail) => mail.includes(main.ref))).toEqual([]);
  expect(await shownOfTwin()).not.toContain(main.ref);
});
