import { describe, expect, it } from "vitest";
import { eventKinds, eventsOf, kindOf } from "@/lib/auth/event-kinds";
import { messagesOf } from "@/lib/i18n/messages";
import { languages } from "@/lib/paths";

describe("what can happen to an account", () => {
  it.each(languages)("has words in %s, and nothing else has", async (language) => {
    const { event } = (await messagesOf(language)).activity as { event: Record<string, string> };
    expect(Object.keys(event).sort()).toEqual(Object.keys(kindOf).sort());
  });

  it("is in one filter each, and no filter is empty", () => {
    expect(eventKinds.flatMap(eventsOf).sort()).toEqual(Object.keys(kindOf).sort());
    for (const kind of eventKinds) expect(eventsOf(kind).length).toBeGreaterThan(2);
  });
});
