import { describe, expect, it } from "vitest";
import { findCategory } from "@/lib/city/issues/categories";
import { followToken } from "@/lib/issues/follow-token";
import { messagesOf } from "@/lib/i18n/messages";
import { compose } from "@/lib/notifications/delivery/compose";
import { events, type FollowerEvent, kindOf, type NotifiedEvent, topicOf } from "@/lib/notifications/events";
import { languages, type Language } from "@/lib/paths";

const ID = "019abcde-1234-7abc-8def-0123456789ab";
const facts = {
  ...{ ref: "AP-4K7-92D-X3M", receipt: "2026-000123", number: "DL-2026-17", amountCents: 8_420, due: "2027-03-14", n: 2, view: "late" },
  ...{
    service: "dog-licence",
    department: "permits",
    notice: ID,
    title_en: "Water is off",
    title_es: "Sin agua",
    title_ar: "انقطاع الماء",
  },
};
const notification = (event: NotifiedEvent) => ({ id: ID, at: new Date(0), event, facts, billId: ID, paymentId: ID, threadId: ID });
const mailOf = (event: NotifiedEvent, language: Language, rung = "primary") =>
  compose({ channel: "email", rung, accountId: ID, language, told: { kind: "one", notification: notification(event) } });
const textOf = async (event: NotifiedEvent, language: Language) =>
  (await compose({ channel: "sms", rung: "phone", accountId: ID, language, told: { kind: "one", notification: notification(event) } }))
    .text;

type Mail = Record<string, { subject: string; text: string }> & { frame: { why: Record<string, string>; place: Record<string, string> } };
const wordsOf = async (language: Language) => {
  const { mail, texts, notifications, deliveries } = await messagesOf(language);
  return {
    mail: mail as Mail,
    notice: (texts as { notice: Record<string, string> }).notice,
    told: (notifications as { told: Record<string, string> }).told,
    about: (deliveries as { about: Record<string, string> }).about,
  };
};

/** The day of the facts as each language says it. */
const due: Record<Language, RegExp> = { en: /14 March 2027/, es: /14 de marzo de 2027/, ar: /14 مارس 2027/ };
/** What a template may be told: what the matter is, never who its reader is. */
const harmless = ["amount", "city", "department", "due", "link", "n", "number", "receipt", "ref", "reopen", "reporter", "service", "title", "track"]; // prettier-ignore
const named = (text: string) => [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name!);

describe.each(languages)("what people are told in %s", (language) => {
  it("has words for every event and for no other, in mails, texts, the portal and the desk", async () => {
    const { mail, notice, told, about } = await wordsOf(language);
    const others = ["contactAnswer", "digest", "frame", "newContact", "newThread"];
    expect(Object.keys(mail).sort()).toEqual([...events, ...others].sort());
    for (const words of [notice, told]) expect(Object.keys(words).sort()).toEqual([...events].sort());
    expect(Object.keys(about).sort()).toEqual([...events, "digest", "followLink"].sort());
  });

  it.each(events)("%s: the mail says what, why, by when and where, and nothing about the person", async (event) => {
    const { mail } = await wordsOf(language);
    const { subject, text } = await mailOf(event, language);
    const { topic, hasDeadline } = kindOf(event)!;
    expect(subject.length).toBeGreaterThan(8);
    expect(text.length).toBeGreaterThan(120);
    expect(text).toContain(mail.frame.why[topic]);
    expect(text).toContain(mail.frame.place[topic]);
    expect(text).toMatch(/https?:\/\/\S+\/(bills|payments|messages|applications|issues|notices|staff)/);
    if (hasDeadline) expect(text).toMatch(due[language]);
    for (const name of named(mail[event]!.subject + mail[event]!.text)) expect(harmless).toContain(name);
  });

  it.each(events)("%s: a text message says where to go and by when, without a link, a number or a name", async (event) => {
    const { notice } = await wordsOf(language);
    const allowed = kindOf(event)!.hasDeadline ? ["city", "due", "host"] : ["city", "host"];
    expect(named(notice[event]!).sort()).toEqual(allowed);
    const text = await textOf(event, language);
    expect(text).not.toMatch(/https?:|AP-4K7|84[.,]20/);
    if (kindOf(event)!.hasDeadline) expect(text).toMatch(due[language]);
  });
});

/** What those who follow a report are told of. */
const followed = ["issueMoved", "issuePlanned", "issueResolved", "issueReopened"] as const;
const follower = (event: FollowerEvent, language: Language, more = {}) => {
  const told = { kind: "follower", event, facts: { ref: "IR-4K7-92D-X3M", due: facts.due, ...more }, followId: ID } as const;
  return compose({ channel: "email", rung: "primary", accountId: null, language, told });
};
const bare = (language: Language) => (language === "en" ? "" : `/${language}`);

describe.each(languages)("whoever follows a report without an account reads in %s", (language) => {
  it.each(followed)("%s: what, why, the day and where, names no sign-in and ends what they follow", async (event) => {
    const { mail } = await wordsOf(language);
    const { subject, text, oneClick } = await follower(event, language);
    expect(subject).toContain("IR-4K7-92D-X3M");
    expect(text).toContain(mail.frame.why.follower);
    expect(text).toContain(`${bare(language)}/issues/IR-4K7-92D-X3M\n`);
    expect(text).not.toContain(mail.frame.place.issues);
    if (kindOf(event)!.hasDeadline) expect(text).toMatch(due[language]);
    expect(oneClick).toMatch(/\/api\/unsubscribe\/[\w-]{44}$/);
  });

  it("how it is opened again, when it was their report, and by the link that only they have", async () => {
    const own = `${bare(language)}/link/issue/${followToken(ID)}`;
    expect((await follower("issueResolved", language, { reporter: "yes" })).text).toContain(own);
    expect((await follower("issueResolved", language)).text).not.toContain("/link/issue/");
  });

  it.each([true, false])(
    "the mail with their link (their own report: %s): what it is, by when, and no day once it is over",
    async (isReporter) => {
      const written = (more = {}) =>
        follower("followLink", language, { category: "pothole", ...(isReporter && { reporter: "yes" }), ...more });
      const { subject, text, oneClick } = await written();
      expect(oneClick).toBeUndefined(); // they follow nothing yet
      expect(subject).toContain("IR-4K7-92D-X3M");
      expect(text).toContain(findCategory("pothole")!.title[language]);
      expect(text).toMatch(due[language]);
      expect(text).toContain(`${bare(language)}/link/issue/${followToken(ID)}`);
      expect((await written({ due: undefined })).text).not.toMatch(/2027|none|\{/);
    },
  );
});

describe.each(languages)("a day's mail in %s", (language) => {
  it("lists the news with their deadlines, says why it comes and how many more there are", async () => {
    const { mail } = await wordsOf(language);
    const notifications = [notification("paymentReceived"), notification("applicationSubmitted")];
    const told = { kind: "digest" as const, notifications, count: 5 };
    const { subject, text } = await compose({ channel: "email", rung: "primary", accountId: ID, language, told });
    expect(subject).toMatch(/5/);
    expect(text.match(/84[.,]20/g)).toHaveLength(1);
    expect(text.match(due[language])).toHaveLength(1);
    expect(text).toContain(mail.frame.why.digest);
    expect(text).toMatch(language === "en" ? /3 more are on your page/ : /3/);
    expect(text).toContain(`${bare(language)}/notifications`);
  });
});

describe("a mail", () => {
  it.each(events)("%s: can be stopped by one click, unless it is a part of somebody's work", async (event) => {
    const { text, oneClick } = await mailOf(event, "en");
    const isWork = topicOf(event) === "work";
    expect(text.includes("/link/unsubscribe/")).toBe(!isWork);
    expect(Boolean(oneClick)).toBe(!isWork);
  });

  it("to the second address says why it came there", async () => {
    expect((await mailOf("billIssued", "en", "alternate")).text).toContain("Your main address did not take our mail");
    expect((await mailOf("billIssued", "en")).text).not.toContain("Your main address");
  });

  it("to whoever reported it with their account says where they open it again, and to nobody else", async () => {
    const told = (more = {}) => ({
      kind: "one" as const,
      notification: { ...notification("issueResolved"), facts: { ...facts, ...more } },
    });
    const text = async (more?: object) => (await compose({ channel: "email", rung: "primary", accountId: ID, language: "en", told: told(more) })).text; // prettier-ignore
    expect(await text({ reporter: "yes" })).toContain("/issues/AP-4K7-92D-X3M/follow");
    expect(await text()).not.toContain("/follow");
  });

  it("a day long lists the news with their deadlines, and says how many more there are", async () => {
    const notifications = [notification("paymentReceived"), notification("applicationSubmitted")];
    const told = { kind: "digest", notifications, count: 5 } as const;
    const { subject, text } = await compose({ channel: "email", rung: "primary", accountId: ID, language: "en", told: { ...told } });
    expect(subject).toBe("5 pieces of news from the city");
    expect(text).toContain("We received your payment of $84.20");
    expect(text).toContain("(by 14 March 2027)");
    expect(text).toContain("3 more are on your page.");
  });
});
