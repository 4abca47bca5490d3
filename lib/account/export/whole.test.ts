import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parts } from "@/lib/account/export/read-everything";

/** What belongs to an account or a party and is not in the copy of a person's data, and why. */
const notPortable: Record<string, string> = {
  AccountDepartment: "of staff alone, who have no copy",
  Approval: "the staff's own deciding; what was asked and decided, with its reason, stands in what city staff did",
  Business: "belongs to the business, not to the person who acts for it",
  CaseBatch: "what staff did to several cases at once, as long as it can be undone",
  CaseNote: "what staff write for one another",
  CodeAttempt: "a counter against guessing, which forgets by itself",
  ContactAnswer: "what a desk wrote to people without an account; staff alone",
  CriterionFinding: "what staff found on the way; what a decision cites of it stands in its letter",
  DataExport: "the copies themselves; when they were asked for and taken stands in the activity",
  GuestGrant: "a secret for thirty minutes; what it opened is in the bills and payments",
  LoginFlow: "a sign-in under way, gone after a day; what came of it stands in the activity",
  ParkedForm: "a form that waits for thirty minutes, and then is gone or sent",
  PasskeyChallenge: "a question that is answered once, gone after a day",
  RecoveryCode: "hashes of secrets; when they were made and used stands in the activity",
  SecretLink: "hashes of secrets; what was mailed and pressed stands in the activity",
  SignUp: "an account under way, gone after a day; what was said is in the account",
};

const models = [...readFileSync("prisma/schema.prisma", "utf8").matchAll(/^model (\w+) \{$(.*?)^\}/gms)];
const owned = models
  .filter(([, name, fields]) => ["Account", "Party"].includes(name!) || /^ {2}(accountId|partyId) /m.test(fields!))
  .map(([, name]) => name!)
  .sort();

it("every table that belongs to an account or a party is in the copy of a person's data, or has a reason not to be", () => {
  const portable = parts.flatMap((part) => part.models);
  expect(owned.length).toBeGreaterThan(30);
  expect([...new Set([...portable, ...Object.keys(notPortable)])].sort()).toEqual(owned);
  expect(portable.filter((name) => name in notPortable)).toEqual([]);
});
