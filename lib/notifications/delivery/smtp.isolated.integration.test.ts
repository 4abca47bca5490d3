import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/seal";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { sendMail } from "@/lib/mail/send-mail";
import { sendSecretMail } from "@/lib/mail/send-secret-mail";
import { openSmtp } from "@/lib/mail/testing/open-smtp";
import { chooseChannels } from "@/lib/notifications/commands";
import { claim } from "@/lib/notifications/delivery/claim";
import { deliver } from "@/lib/notifications/delivery/deliver";
import { laneOf } from "@/lib/notifications/delivery/lane";
import { sweepDeliveries } from "@/lib/notifications/delivery/sweep-deliveries";
import { sendDigests } from "@/lib/notifications/digest/send-digests";
import type { NotifiedEvent } from "@/lib/notifications/events";
import { openNotification } from "@/lib/notifications/inbox/visit";
import { notify } from "@/lib/notifications/notify";

const smtp = await openSmtp();
process.env.SMTP_URL = smtp.url; // before the first look at the settings
afterAll(() => smtp.stop());

const MINUTE = 60_000;
const PHONE = "+12025550147";
let person: Resident;
let lane: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  smtp.answers.clear();
  person = await newResident();
  lane = laneOf(person.accountId, "primary");
});
afterEach(() => vi.useRealTimers());

const later = (minutes: number) => vi.setSystemTime(now().getTime() + minutes * MINUTE);
const tell = (event: NotifiedEvent, facts: Record<string, string | number> = {}) =>
  asSystem("test", (db) =>
    notify(db, event, person, { ref: "AP-4K7-92D-X3M", service: "dog-licence", amountCents: 8_420, receipt: "7", ...facts }),
  );
const deliveries = () =>
  asSystem("test", (db) => db.delivery.findMany({ where: { accountId: person.accountId }, orderBy: { seq: "asc" } }));
const states = async () => (await deliveries()).map(({ rung, status }) => `${rung} ${status}`);
const mails = (to = person.email) => smtp.to(to).map(({ subject }) => subject);
const own = (data: object) => asSystem("test", (db) => db.account.update({ where: { id: person.accountId }, data }));
const withPhone = () => own({ phoneSealed: seal(PHONE, `account:phone_sealed:${person.accountId}`), phoneHint: "47" });
const texts = () => asSystem("test", (db) => db.outboxMessage.count({ where: { recipient: PHONE } }));

describe("a mail server that is away for an hour", () => {
  it("loses nothing and turns nothing round, and each state on the way is true", async () => {
    await smtp.stop();
    await tell("applicationDecided");
    await tell("feeOnApproval", { due: "2027-03-14" });
    await tell("paymentFailed");
    const begun = now().getTime();
    await deliver(lane);
    expect(await states()).toEqual(["primary temporaryFailure", "primary created", "primary created"]);
    let attempts = 1;
    for (let [head] = await deliveries(); head!.nextTryAt!.getTime() < begun + 60 * MINUTE; [head] = await deliveries()) {
      vi.setSystemTime(head!.nextTryAt!.getTime() - 1_000);
      await deliver(lane); // too early: nobody tries
      expect((await deliveries())[0]!.attempts).toBe(attempts);
      vi.setSystemTime(head!.nextTryAt!);
      await deliver(lane);
      attempts += 1;
      expect(await states()).toEqual(["primary temporaryFailure", "primary created", "primary created"]);
      expect((await deliveries())[0]).toMatchObject({ attempts, failure: "unreachable" });
    }
    expect(attempts).toBe(7); // at once, after 1, 2, 4 and 8 minutes, then every 15
    await smtp.start();
    later(15);
    await deliver(lane);
    expect(await states()).toEqual(["primary sent", "primary sent", "primary sent"]);
    expect(mails()).toEqual(["The city has decided: Dog licence", "Approved, pay the fee: Dog licence", "Payment not made: $84.20"]);
  });

  it("is waited for three days, and then the phone is tried and staff are asked", async () => {
    await withPhone();
    await smtp.stop();
    await tell("applicationDecided");
    await deliver(lane);
    later(73 * 60);
    await deliver(lane);
    await smtp.start();
    expect(await states()).toEqual(["primary temporaryFailure", "phone created"]);
    await deliver(laneOf(person.accountId, "phone"));
    expect(await states()).toEqual(["primary temporaryFailure", "phone sent"]);
  });
});

describe("an address", () => {
  it("that is refused leads to the second, then to the phone, then to a person", async () => {
    const second = `second.${person.email}`;
    await own({ alternateEmail: second });
    await withPhone();
    smtp.answers.set(person.email, 550);
    const before = await texts();
    await tell("applicationDecided");
    await deliver(lane);
    await deliver(laneOf(person.accountId, "alternate"));
    expect(await states()).toEqual(["primary permanentFailure", "alternate sent"]);
    expect(smtp.to(second)[0]!.text).toContain("Your main address did not take our mail");

    smtp.answers.set(second, 553);
    await tell("applicationDecided");
    for (const rung of ["primary", "alternate", "phone"] as const) await deliver(laneOf(person.accountId, rung));
    expect((await states()).slice(2)).toEqual(["primary permanentFailure", "alternate permanentFailure", "phone sent"]);
    expect(await texts()).toBe(before + 1);

    await own({ phoneSealed: null, phoneHint: null });
    await tell("applicationDecided");
    for (const rung of ["primary", "alternate"] as const) await deliver(laneOf(person.accountId, rung));
    const last = (await deliveries()).at(-1)!;
    expect(last).toMatchObject({ rung: "alternate", status: "permanentFailure", failure: "refused", needsPerson: true });
    expect(last.reply).toMatch(/^553/);
    expect(last.reply).not.toContain("@");
  });

  it("that is refused is no task for staff where nobody has to do anything", async () => {
    smtp.answers.set(person.email, 550);
    await tell("paymentReceived");
    await deliver(lane);
    expect((await deliveries()).map(({ needsPerson }) => needsPerson)).toEqual([false]);
  });

  it("that says not now is asked again, and what came later waits behind", async () => {
    smtp.answers.set(person.email, 451);
    await tell("applicationDecided");
    await deliver(lane);
    smtp.answers.clear();
    await tell("paymentFailed");
    await deliver(lane);
    expect(await states()).toEqual(["primary temporaryFailure", "primary created"]);
    expect(mails()).toEqual([]);
    later(1);
    await deliver(lane);
    expect(mails()).toEqual(["The city has decided: Dog licence", "Payment not made: $84.20"]);
  });

  it("is told each thing once and in order, however many processes try at the same moment", async () => {
    for (let n = 1; n <= 12; n += 1) await tell("messageAnswered", { department: "permits", ref: `MS-${n}` });
    await Promise.all(Array.from({ length: 6 }, () => deliver(lane)));
    await deliver(lane);
    expect(smtp.to(person.email).map(({ text }) => /MS-(\d+)/.exec(text!)![1])).toEqual(Array.from({ length: 12 }, (_, n) => `${n + 1}`));
  });
});

describe("a process that is killed with a mail in hand", () => {
  it("leaves it to the next one, once its time is over, and its reader sees one mail", async () => {
    await tell("applicationDecided");
    expect(await claim(lane)).toBeDefined();
    await deliver(lane);
    expect(await states()).toEqual(["primary sending"]); // it might still be at it
    later(5);
    const waiting = () =>
      asSystem(
        "test",
        (db) => db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'deliver' AND data->>'lane' = ${lane}`,
      );
    const [before] = await waiting();
    await sweepDeliveries();
    expect((await waiting())[0]!.n).toBe(before!.n + 1);
    await deliver(lane);
    expect(await states()).toEqual(["primary sent"]);
    const { id } = (await deliveries())[0]!;
    expect(smtp.to(person.email)[0]!.messageId).toBe(`<${id}@localhost>`); // the same, had it gone out twice
  });
});

describe("a mistake of ours", () => {
  it("is ours: no address is blamed, staff see it, and what came later goes out", async () => {
    await tell("feeOnApproval"); // its words need the day
    await tell("applicationDecided");
    await deliver(lane);
    expect(await states()).toEqual(["primary technicalFailure", "primary sent"]);
    expect((await deliveries())[0]).toMatchObject({ failure: "ours", needsPerson: true, attempts: 1 });
  });
});

describe("a mail", () => {
  it("carries what mail programs stop it by, and one about the account's security does not", async () => {
    await tell("applicationDecided");
    await deliver(lane);
    const header = (name: string) => smtp.to(person.email)[0]!.headers.find(({ key }) => key === name)?.value;
    expect(header("list-unsubscribe")).toMatch(/^<http:\/\/localhost:\d+\/api\/unsubscribe\/[\w-]{44}>$/);
    expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    expect(header("auto-submitted")).toBe("auto-generated");
    const mail = { to: person.email, language: "en", template: "passwordChanged", facts: {} };
    await sendSecretMail({ id: "x", sealed: seal(JSON.stringify(mail), "secretMail:x") });
    expect(smtp.to(person.email)[1]!.headers.filter(({ key }) => key.startsWith("list-"))).toEqual([]);
  });

  it("has one reader and one subject, whatever somebody wrote in what it tells of", async () => {
    const hostile = "Hello\r\nBcc: thief@post.example\r\n\r\n<script>alert(1)</script>";
    await sendMail({ to: person.email, subject: hostile, text: hostile });
    const mail = smtp.to(person.email)[0]!;
    expect(mail.headers.filter(({ key }) => key === "bcc")).toEqual([]);
    expect(mail.subject).toMatch(/^Hello Bcc: thief@post\.example +<script>alert\(1\)<\/script>$/);
    expect(smtp.to("thief@post.example")).toEqual([]);
    await sendMail({ to: `${person.email}\r\nthief@post.example`, subject: "x", text: "x" }).catch(() => {});
    expect(smtp.to("thief@post.example")).toEqual([]);
  });

  it("has arrived once its reader came from it, and not when somebody else tries its link", async () => {
    await tell("applicationDecided");
    await deliver(lane);
    const [, id] = /told=([\w-]{36})\.mail/.exec(smtp.to(person.email)[0]!.text!)!;
    await openNotification(await newResident(), { id: id!, byMail: true });
    expect(await states()).toEqual(["primary sent"]);
    await openNotification(person, { id: id!, byMail: true });
    expect(await states()).toEqual(["primary delivered"]);
    expect(await asActor(person, (db) => db.notification.count({ where: { readAt: { not: null } } }))).toBe(1);
  });
});

describe("one mail a day", () => {
  const both = ["inApp", "email"] as const;
  const all = {
    bills: [...both],
    payments: [...both],
    applications: [...both],
    messages: [...both],
    issues: [...both],
    notices: [...both],
  };

  it("holds what could wait, and what could not came at once", async () => {
    await chooseChannels(person, all, "daily");
    await tell("paymentReceived");
    await tell("applicationDecided");
    await tell("refundMade");
    await deliver(lane);
    expect(mails()).toEqual(["The city has decided: Dog licence"]);
    await sendDigests();
    await sendDigests();
    await deliver(lane);
    expect(mails()).toEqual(["The city has decided: Dog licence", "2 pieces of news from the city"]);
    expect(smtp.to(person.email)[1]!.text).toMatch(/We received your payment of \$84\.20\n.*We sent \$84\.20 back to you/);
    expect((await deliveries()).map(({ event, status }) => `${event} ${status}`)).toEqual([
      ...["paymentReceived sent", "applicationDecided sent", "refundMade sent", "digest sent"],
    ]);
  });

  it("goes to the second address where the first is refused, with all that it holds", async () => {
    const second = `second.${person.email}`;
    await own({ alternateEmail: second });
    await chooseChannels(person, all, "daily");
    await tell("paymentReceived");
    await sendDigests();
    smtp.answers.set(person.email, 550);
    await deliver(lane);
    expect((await deliveries())[0]!.status).toBe("created");
    await deliver(laneOf(person.accountId, "alternate"));
    expect((await deliveries()).map(({ event, status }) => `${event} ${status}`)).toEqual([
      ...["paymentReceived sent", "digest permanentFailure", "digest sent"],
    ]);
  });

  it("leaves at once what waited when its reader wants that again, or never", async () => {
    await chooseChannels(person, all, "daily");
    await tell("paymentReceived");
    await chooseChannels(person, all, "atOnce");
    await deliver(lane);
    expect(mails()).toEqual(["Payment received: $84.20"]);
    await chooseChannels(person, all, "daily");
    await tell("refundMade");
    await chooseChannels(person, all, "never");
    await tell("paymentReceived");
    await tell("applicationDecided");
    await sendDigests();
    await deliver(lane);
    expect(mails()).toEqual(["Payment received: $84.20", "The city has decided: Dog licence"]);
  });

  it("leaves out what its reader does not want any more", async () => {
    await chooseChannels(person, all, "daily");
    await tell("paymentReceived");
    await chooseChannels(person, { ...all, payments: [] }, "daily");
    await sendDigests();
    await deliver(lane);
    expect(mails()).toEqual([]);
    expect(await deliveries()).toEqual([]);
  });
});
