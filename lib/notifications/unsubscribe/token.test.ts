import { expect, it } from "vitest";
import { topics } from "@/lib/notifications/events";
import { readUnsubscribeToken, unsubscribeToken } from "@/lib/notifications/unsubscribe/token";

const accountId = "019abcde-1234-7abc-8def-0123456789ab";

it("says what to stop, for every topic, a day's mail and something followed", () => {
  const wishes = [...topics, "digest" as const].map((topic) => ({ accountId, topic }));
  for (const wish of [...wishes, { followId: accountId }]) expect(readUnsubscribeToken(unsubscribeToken(wish))).toEqual(wish);
});

it("is not to be guessed or changed: any other letter makes it nobody's", () => {
  const token = unsubscribeToken({ accountId, topic: "bills" });
  for (let place = 0; place < token.length; place += 1) {
    const other = token[place] === "A" ? "Q" : "A";
    const forged = token.slice(0, place) + other + token.slice(place + 1);
    expect([place, readUnsubscribeToken(forged)]).toEqual([place, undefined]);
  }
});

it.each(["", "x", "a".repeat(44), "a".repeat(5_000), "../../etc/passwd", "' OR 1=1 --"])("opens nothing with %j", (text) => {
  expect(readUnsubscribeToken(text)).toBeUndefined();
});
