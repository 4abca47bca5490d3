import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Resident } from "@/lib/auth/actor";
import { askContactChange } from "@/lib/auth/contact/commands/ask-contact-change";
import { methodsOf } from "@/lib/auth/flow/methods";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { chooseChannels } from "@/lib/notifications/commands";
import { findChannels } from "@/lib/notifications/queries";

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
    await chooseChannels(person, { bills: ["email", "sms"], payments: ["sms"], applications: [], messages: ["email"] });
    expect(await asActor(person, (db) => findChannels(db, accountId))).toEqual({
      bills: ["email"],
      payments: [],
      applications: [],
      messages: ["email"],
    });
  });
});
