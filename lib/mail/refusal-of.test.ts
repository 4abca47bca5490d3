import { expect, it } from "vitest";
import { NotHandedOver } from "@/lib/mail/not-handed-over";
import { refusalOf } from "@/lib/mail/refusal-of";

const smtp = (code: string, command?: string, response?: string) =>
  Object.assign(new Error("x"), { code, command, response, responseCode: response && Number(response.slice(0, 3)) });

it.each([
  ["no such mailbox", smtp("EENVELOPE", "RCPT TO", "550 5.1.1 <amara@post.example> unknown"), "refused", "550 5.1.1"],
  ["an address that is none", smtp("EENVELOPE"), "refused", ""],
  ["the mail itself is refused", smtp("EMESSAGE", "DATA", "554 5.7.1 spam"), "refused", "554 5.7.1"],
  ["a full mailbox", smtp("EENVELOPE", "RCPT TO", "452 4.2.2 full"), "notNow", "452 4.2.2"],
  ["greylisting without a status", smtp("EENVELOPE", "RCPT TO", "451 later"), "notNow", "451"],
  ["we may not send at all", smtp("EAUTH", "AUTH PLAIN", "535 5.7.8 no"), "unreachable", "535 5.7.8"],
  ["our sender is not wanted", smtp("EENVELOPE", "MAIL FROM", "550 5.7.1 no"), "unreachable", "550 5.7.1"],
  ["nobody there", smtp("ESOCKET", "CONN"), "unreachable", ""],
  ["nobody in time", smtp("ETIMEDOUT", "CONN"), "unreachable", ""],
])("%s", (_what, error, refusal, reply) => {
  const found = refusalOf(error) as NotHandedOver;
  expect(found).toBeInstanceOf(NotHandedOver);
  expect([found.refusal, found.reply]).toEqual([refusal, reply]);
  expect(`${found.message}`).not.toContain("amara");
});

it("leaves a fault of ours what it is", () => {
  const bug = new TypeError("x is not a function");
  expect(refusalOf(bug)).toBe(bug);
});
