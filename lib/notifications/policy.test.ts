import { describe, expect, it } from "vitest";
import { chosenChannels } from "@/lib/notifications/policy";

const choice = (channel: string, wanted: boolean, topic = "bills") => ({ topic, channel, wanted });

describe("the channels of a topic", () => {
  it.each([
    ["nothing chosen: the portal and e-mail", [], true, ["inApp", "email"]],
    ["both chosen", [choice("sms", true)], true, ["inApp", "email", "sms"]],
    ["text messages only", [choice("email", false), choice("sms", true)], true, ["inApp", "sms"]],
    ["neither", [choice("email", false), choice("sms", false)], true, ["inApp"]],
    ["text messages, but the phone is gone", [choice("sms", true)], false, ["inApp", "email"]],
    ["another topic's choice", [choice("email", false, "payments")], true, ["inApp", "email"]],
    ["off the portal, which bills are never", [choice("inApp", false)], true, ["inApp", "email"]],
  ])("%s", (_what, choices, hasPhone, channels) => {
    expect(chosenChannels("bills", choices, hasPhone)).toEqual(channels);
  });

  it("is the portal alone for notices, unless mail was asked for", () => {
    expect(chosenChannels("notices", [], true)).toEqual(["inApp"]);
    expect(chosenChannels("notices", [choice("email", true, "notices")], true)).toEqual(["inApp", "email"]);
  });

  it("may be none where nobody has to do anything", () => {
    const off = [choice("inApp", false, "notices"), choice("email", false, "notices")];
    expect(chosenChannels("notices", off, true)).toEqual([]);
  });
});
