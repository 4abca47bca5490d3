import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Resident } from "@/lib/auth/actor";
import { askContactChange } from "@/lib/auth/contact/commands/ask-contact-change";
import { methodsOf } from "@/lib/auth/flow/methods";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { chooseChannels } from "@/lib/notifications/commands";
import { findReach } from "@/lib/notifications/queries";

vi.mock("@/lib/sms/can-text", () => ({ canText: () => false }));

let person: Resident;
beforeEach(async () => {
  person = await newResident();
  await asSystem("test", (db) => db.account.update({ where: { id: person.accountId }, data: { phoneHint: "42", phoneSealed: "x" } }));
});

describe("where the city has no gateway for text messages", () => {
  it("no phone can be added", async () => {
    const asked = askContactChange(person, { kind: "phone", value: "+12025550142" });
    await expect(asked).rejects.toMatchObject({ name: "NotFoundError" });
    expect(await asActor(person, (db) => db.contactChange.count())).toBe(0);
  });

  it("one that was confirmed before gets no codes and no news", async () => {
    const { accountId } = person;
    expect(await asSystem("test", (db) => methodsOf(db, accountId, "signIn"))).toEqual(["email"]);
    const none = { applications: [], issues: [], notices: [] };
    await chooseChannels(person, { ...none, bills: ["email", "sms"], payments: ["sms"], messages: ["email"] }, "atOnce");
    const { channels } = await asActor(person, (db) => findReach(db, accountId));
    expect(channels).toMatchObject({ bills: ["inApp", "email"], payments: ["inApp"], messages: ["email"], issues: [] });
  });
});
