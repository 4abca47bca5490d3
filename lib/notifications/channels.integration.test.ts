import { describe, expect, it } from "vitest";
import { savePaper } from "@/lib/account/commands/save-paper";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { seal } from "@/lib/crypto/seal";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { chooseChannels } from "@/lib/notifications/commands";
import { deliver } from "@/lib/notifications/delivery/deliver";
import { notify } from "@/lib/notifications/notify";
import { findReach } from "@/lib/notifications/queries";

const PHONE = "+12025550143";
const withPhone = ({ accountId }: Resident) =>
  asSystem("test", (db) =>
    db.account.update({
      where: { id: accountId },
      data: { phoneSealed: seal(PHONE, `account:phone_sealed:${accountId}`), phoneHint: "43" },
    }),
  );

/** Tells of a payment and sends it over every channel; resolves to the channels. */
async function tell({ accountId, partyId }: Resident) {
  await asSystem("test", (db) => notify(db, "paymentReceived", { accountId, partyId }, { amountCents: 100, receipt: "R", ref: "PY-1" }));
  const deliveries = await asSystem("test", (db) => db.delivery.findMany({ where: { accountId }, orderBy: { channel: "asc" } }));
  for (const { lane } of deliveries) await deliver(lane);
  return deliveries.map(({ channel }) => channel);
}

const none = { bills: [], payments: [], applications: [], messages: [], issues: [], notices: [] };
const both = ["email" as const, "sms" as const];
const paper = { section: "paper" as const, reminder: "never" as const };

describe("telling people", () => {
  it("goes by e-mail when nothing was chosen", async () => {
    expect(await tell(await newResident())).toEqual(["email"]);
  });

  it("goes by text message too when it was chosen, without a word about the person", async () => {
    const actor = await newResident();
    await withPhone(actor);
    await chooseChannels(actor, { ...none, bills: ["email"], payments: both }, "atOnce");
    expect(await tell(actor)).toEqual(["email", "sms"]);
    const [sent] = await asSystem("test", (db) =>
      db.outboxMessage.findMany({ where: { channel: "sms", recipient: PHONE }, orderBy: { createdAt: "desc" }, take: 1 }),
    );
    expect(sent!.text).toMatch(/^\S.*We received your payment\. Sign in at .* and open Payments/);
    expect(sent!.text).not.toMatch(new RegExp(`${actor.name}|PY-1|\\d\\.\\d\\d|https?:`));
  });

  it("goes nowhere when nothing is wanted, and still stands in the portal", async () => {
    const actor = await newResident();
    await chooseChannels(actor, { ...none, bills: ["email"] }, "atOnce");
    expect(await tell(actor)).toEqual([]);
    expect(await asActor(actor, (db) => db.notification.count())).toBe(1);
  });

  it("is chosen for one's own account only", async () => {
    const [actor, stranger] = [await newResident(), await newResident()];
    await chooseChannels(actor, none, "atOnce");
    expect(await asActor(stranger, (db) => db.notificationChoice.count())).toBe(0);
    const theirs = { accountId: actor.accountId, topic: "bills", channel: "sms", wanted: true };
    await expect(asActor(stranger, (db) => db.notificationChoice.create({ data: theirs }))).rejects.toThrow(/row-level security/);
    expect((await asActor(stranger, (db) => findReach(db, stranger.accountId))).channels.bills).toEqual(["inApp", "email"]);
  });
});

describe("bills without paper", () => {
  it("keep one way to tell of them, from both sides", async () => {
    const actor = await newResident();
    await savePaper(actor, { ...paper, paperless: "yes" });
    await expect(chooseChannels(actor, none, "atOnce")).rejects.toMatchObject({ key: "preferences.paperlessNeedsOne" });
    await expect(chooseChannels(actor, { ...none, bills: ["sms"] }, "atOnce")).rejects.toMatchObject({
      key: "preferences.paperlessNeedsOne",
    }); // no phone
    await savePaper(actor, paper);
    await chooseChannels(actor, none, "atOnce");
    await expect(savePaper(actor, { ...paper, paperless: "yes" })).rejects.toMatchObject({ key: "preferences.paperlessNeedsOne" });
  });
});
