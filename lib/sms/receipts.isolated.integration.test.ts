import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { seal } from "@/lib/crypto/seal";
import { signBody } from "@/lib/crypto/signed-body";
import { asSystem } from "@/lib/db/as-actor";
import { deliver } from "@/lib/notifications/delivery/deliver";
import { laneOf } from "@/lib/notifications/delivery/lane";
import { receiveReceipt } from "@/lib/notifications/delivery/receive-receipt";
import { notify } from "@/lib/notifications/notify";

const PASSWORD = "shared with the gateway";
const posted: { to: string; text: string; id?: string; receipt?: string }[] = [];
const gateway = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => {
    posted.push(JSON.parse(body));
    response.end();
  });
});
await new Promise<void>((ready) => gateway.listen(0, "127.0.0.1", ready));
process.env.SMS_URL = `http://city:${encodeURIComponent(PASSWORD)}@127.0.0.1:${(gateway.address() as AddressInfo).port}/send`; // before the first look at the settings
afterAll(() => void gateway.close());

const seconds = () => Math.floor(Date.now() / 1000);
const deliveries = (accountId: string) => asSystem("test", (db) => db.delivery.findMany({ where: { accountId }, orderBy: { seq: "asc" } }));

/** What the gateway posts, signed as it would be unless it says otherwise. */
const say = (body: string, signature: string | null = signBody(PASSWORD, body, seconds())) => receiveReceipt(body, signature);

let person: Resident;
let id: string;
const status = async () => (await asSystem("test", (db) => db.delivery.findUniqueOrThrow({ where: { id } }))).status;
const receipt = (said: string) => JSON.stringify({ id, status: said });

/** Told by text message, after every mail was refused. */
beforeEach(async () => {
  person = await newResident();
  const { accountId } = person;
  const phone = { phoneSealed: seal("+12025550147", `account:phone_sealed:${accountId}`), phoneHint: "47" };
  await asSystem("test", async (db) => {
    await db.account.update({ where: { id: accountId }, data: phone });
    await notify(db, "applicationDecided", person, { ref: "AP-4K7-92D-X3M", service: "dog-licence" });
    const lane = laneOf(accountId, "phone");
    await db.delivery.updateMany({ where: { accountId }, data: { channel: "sms", rung: "phone", lane } });
  });
  await deliver(laneOf(accountId, "phone"));
  id = (await deliveries(accountId))[0]!.id;
});

describe("a receipt of the gateway for text messages", () => {
  it("is asked for with the message, and says that it arrived; the second time changes nothing", async () => {
    expect(posted.at(-1)).toMatchObject({ to: "+12025550147", id, receipt: expect.stringMatching(/\/api\/texts\/receipts$/) });
    expect(await status()).toBe("sent");
    expect([await say(receipt("delivered")), await say(receipt("delivered")), await say(receipt("failed"))]).toEqual([200, 200, 200]);
    expect(await status()).toBe("delivered");
  });

  it("says that it never will: the next address is told, once", async () => {
    expect([await say(receipt("failed")), await say(receipt("failed"))]).toEqual([200, 200]);
    const all = await deliveries(person.accountId);
    expect(all.map((one) => `${one.rung} ${one.status}`)).toEqual(["phone permanentFailure", "primary created"]);
    expect(all[0]).toMatchObject({ failure: "refused", needsPerson: false });
  });

  it("that comes while the message is still in hand is asked for again", async () => {
    await asSystem("test", (db) => db.delivery.update({ where: { id }, data: { status: "sending" } }));
    expect(await say(receipt("delivered"))).toBe(409);
    expect(await status()).toBe("sending");
  });

  it.each<[string, () => [string, (string | null)?]]>([
    ["without a signature", () => [receipt("delivered"), null]],
    ["signed with another key", () => [receipt("delivered"), signBody("guessed", receipt("delivered"), seconds())]],
    ["signed for another body", () => [receipt("delivered"), signBody(PASSWORD, receipt("failed"), seconds())]],
    ["of ten minutes ago", () => [receipt("delivered"), signBody(PASSWORD, receipt("delivered"), seconds() - 600)]],
    ["that is no JSON", () => ["delivered"]],
    ["that says something else", () => [receipt("paid")]],
    ["with more in it", () => [JSON.stringify({ id, status: "delivered", partyId: id })]],
  ])("%s is refused", async (_, made) => {
    expect(await say(...made())).toBe(400);
    expect(await status()).toBe("sent");
  });

  it("about a mail, or about nothing we know, changes nothing", async () => {
    await asSystem("test", (db) => db.delivery.update({ where: { id }, data: { channel: "email", rung: "primary" } }));
    expect(await say(receipt("delivered"))).toBe(200);
    expect(await status()).toBe("sent");
    expect(await say(JSON.stringify({ id: person.accountId, status: "delivered" }))).toBe(200);
  });
});
