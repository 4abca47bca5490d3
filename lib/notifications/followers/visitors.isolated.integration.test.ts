import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { now } from "@/lib/clock";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { endFollow } from "@/lib/issues/following/answer-link";
import { findFollow } from "@/lib/issues/following/find-follow";
import { followByEmail } from "@/lib/issues/following/follow-by-email";
import { newIssue } from "@/lib/issues/testing/new-issue";
import { openSmtp } from "@/lib/mail/testing/open-smtp";
import { deliver } from "@/lib/notifications/delivery/deliver";
import { followerLane } from "@/lib/notifications/delivery/lane";
import { retryDelivery, settleDelivery } from "@/lib/notifications/desk/commands";
import { type DeskView, findDelivery, listDeliveries } from "@/lib/notifications/desk/queries";
import { findLastMail } from "@/lib/notifications/followers/queries";

const smtp = await openSmtp();
process.env.SMTP_URL = smtp.url; // before the first look at the settings
afterAll(() => smtp.stop());
afterEach(() => vi.useRealTimers());

/** A visitor who reported something, and waits for the mail with the link that only they have. */
const visitor = { kind: "visitor" } as const;
let email: string;
let lane: string;
let reported: Awaited<ReturnType<typeof newIssue>>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  smtp.answers.clear();
  email = `visitor.${randomUUID()}@post.example`;
  lane = followerLane(email);
  reported = await newIssue(visitor, { contact: { email } });
});
const ways = () =>
  asSystem("test", (db) => db.delivery.findMany({ where: { lane }, orderBy: { seq: "asc" }, omit: { seq: true } })); // prettier-ignore
const last = async () => (await findLastMail(visitor, { followId: (await findFollow(reported.token))!.id }))?.way;
const supervisor = () => newStaff("supervisor", ["permits"]);
const seen = async (view: DeskView) => {
  const actor = await supervisor();
  return asActor(actor, async (db) => (await listDeliveries(db, actor, view)).filter(({ event }) => event === "followLink"));
};

test("the mail with the link waits for a server that is away, and each state on the way is true on both sides", async () => {
  expect(await last()).toBe("onItsWay");
  await smtp.stop();
  await deliver(lane);
  expect(await ways()).toMatchObject([{ event: "followLink", status: "temporaryFailure", failure: "unreachable", attempts: 1 }]);
  expect(await last()).toBe("again");
  expect((await seen("trying")).length).toBeGreaterThan(0);
  await smtp.start();
  vi.setSystemTime(now().getTime() + 60_000);
  await deliver(lane);
  expect(await ways()).toMatchObject([{ status: "sent", attempts: 2 }]);
  expect(await last()).toBe("sent");
  expect(smtp.to(email)[0]!.subject).toBe(`We have your report ${reported.ref}`);
  expect(smtp.to(email)[0]!.text).toContain(`/link/issue/${reported.token}`);
});

test("one that is refused is seen by its reader and by staff, is no task, and shows no address and no link", async () => {
  smtp.answers.set(email, 550);
  await deliver(lane);
  expect(await ways()).toMatchObject([{ status: "permanentFailure", failure: "refused", needsPerson: false, nextTryAt: null }]);
  expect(await last()).toBe("failed");
  const actor = await supervisor();
  const { id } = (await ways())[0]!;
  expect((await seen("visitors")).map((one) => one.id)).toContain(id);
  expect((await seen("waiting")).map((one) => one.id)).not.toContain(id);
  const found = await asActor(actor, (db) => findDelivery(db, actor, id));
  expect(found.told!.facts).toMatchObject({ ref: reported.ref });
  const all = JSON.stringify([found, await ways()]);
  for (const secret of [email, "@", reported.token!, "/link/"]) expect(all).not.toContain(secret);
  await expect(settleDelivery(actor, id, "phone")).rejects.toMatchObject({ name: "NotFoundError" });
});

test("it comes once more to whoever stopped and asks again", async () => {
  await deliver(lane);
  await endFollow(visitor, reported.token);
  await followByEmail(visitor, { ref: reported.ref, email }, "en");
  await deliver(lane);
  expect(smtp.to(email)).toHaveLength(2);
});

test("one that cannot be written is our fault: staff see it, and send it again", async () => {
  await asSystem("test", (db) =>
    db.followerMail.updateMany({ where: { deliveries: { some: { lane } } }, data: { facts: { due: "never" } } }),
  );
  await deliver(lane);
  const { id, ...state } = (await ways())[0]!;
  expect(state).toMatchObject({ status: "technicalFailure", needsPerson: true });
  expect(await last()).toBe("ours");
  await asSystem("test", (db) => db.followerMail.updateMany({ where: { deliveries: { some: { lane } } }, data: { facts: { ref: reported.ref, category: "pothole" } } })); // prettier-ignore
  await retryDelivery(await supervisor(), id);
  await deliver(lane);
  expect((await ways()).map(({ status }) => status)).toEqual(["technicalFailure", "sent"]);
  expect(await last()).toBe("sent");
});
