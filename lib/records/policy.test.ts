import { expect, it } from "vitest";
import { staffRoles, type Actor } from "@/lib/auth/actor";
import { canPublishRecords, canSeeRecords, canWithdrawRecords, canWriteRecords } from "@/lib/records/policy";

const staff = (role: (typeof staffRoles)[number]): Actor => ({
  kind: "staff",
  accountId: "a",
  name: "",
  email: "",
  role,
  departments: [],
  services: [],
});
const rules = { canSeeRecords, canWriteRecords, canPublishRecords, canWithdrawRecords };

it.each(Object.entries(rules))("%s: the records desk and supervisors, and nobody else", (_, rule) => {
  expect(staffRoles.filter((role) => rule(staff(role)))).toEqual(["records", "supervisor"]);
  expect(rule({ kind: "visitor" })).toBe(false);
  expect(rule({ kind: "system", job: "x" })).toBe(false);
});
