import { describe, expect, it } from "vitest";
import { messagesOf } from "@/lib/i18n/messages";
import { chosenChannels, topicOf } from "@/lib/notifications/policy";
import { languages } from "@/lib/paths";

const choice = (channel: string, wanted: boolean, topic = "bills") => ({ topic, channel, wanted });

describe("the channels of a topic", () => {
  it.each([
    ["nothing chosen: e-mail", [], true, ["email"]],
    ["both chosen", [choice("sms", true)], true, ["email", "sms"]],
    ["text messages only", [choice("email", false), choice("sms", true)], true, ["sms"]],
    ["neither", [choice("email", false), choice("sms", false)], true, []],
    ["text messages, but the phone is gone", [choice("sms", true)], false, ["email"]],
    ["another topic's choice", [choice("email", false, "payments")], true, ["email"]],
  ])("%s", (_what, choices, hasPhone, channels) => {
    expect(chosenChannels("bills", choices, hasPhone)).toEqual(channels);
  });
});

describe("a text message about an event", () => {
  it.each(languages)("has words in %s, without a fact about the person", async (language) => {
    const { notice } = (await messagesOf(language)).texts as { notice: Record<string, string> };
    expect(Object.keys(notice).sort()).toEqual(Object.keys(topicOf).sort());
    for (const text of Object.values(notice))
      expect([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()).toEqual(["city", "host"]);
  });
});
