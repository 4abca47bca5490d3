import { describe, expect, it } from "vitest";
import type { Staff, StaffRole } from "@/lib/auth/actor";
import { canAskToPublish, canDraftNotice, canPublishNotice, canSeeNotices } from "@/lib/notices/policy";
import { noticeDraft, noticeFilter } from "@/lib/notices/schema";
import { slugOf } from "@/lib/notices/slug-of";
import { noticeWorkflow } from "@/lib/notices/workflow";

const staff = (role: StaffRole, departments = ["d"]): Staff => ({
  ...{ kind: "staff", accountId: "self", name: "", email: "", role, departments, services: [] },
});
const own = { departmentId: "d", draftedBy: "self" };
const theirs = { departmentId: "d", draftedBy: "another" };

describe("who may", () => {
  it.each<[StaffRole, boolean, boolean]>([
    ["clerk", true, false],
    ["inspector", false, false],
    ["passportOfficer", true, false],
    ["finance", true, false],
    ["works", true, false],
    ["records", true, false],
    ["supervisor", true, true],
    ["admin", false, false],
  ])("%s: write %s, publish what another wrote %s", (role, writes, publishes) => {
    expect(canSeeNotices(staff(role))).toBe(writes);
    expect(canDraftNotice(staff(role), theirs)).toBe(writes);
    expect(canAskToPublish(staff(role), own)).toBe(writes);
    expect(canPublishNotice(staff(role), theirs)).toBe(publishes);
  });

  it("nobody for another department, nobody publishes their own words or asks with another's", () => {
    const elsewhere = staff("supervisor", ["other"]);
    expect([canDraftNotice(elsewhere, theirs), canPublishNotice(elsewhere, theirs)]).toEqual([false, false]);
    expect(canPublishNotice(staff("supervisor"), own)).toBe(false);
    expect(canAskToPublish(staff("supervisor"), theirs)).toBe(false);
    expect(canSeeNotices({ kind: "visitor" })).toBe(false);
  });
});

it("what is published is never changed, only ended or taken back", () => {
  expect(noticeWorkflow.open("published")).toEqual(["end", "withdraw"]);
  expect(noticeWorkflow.open("awaitingApproval")).toEqual(["sendBack", "publish"]);
  for (const over of ["ended", "withdrawn"] as const) expect(noticeWorkflow.open(over)).toEqual([]);
});

describe("what is typed", () => {
  const typed = {
    ...{ key: "0193a5c0-0000-7000-8000-000000000000", department: "public-works", topic: "roads", wards: [], says: "until" },
    ...{ from: "2027-02-11", until: "2027-02-20", titleEn: "Closed", textEn: "Go round." },
  };

  it("is whole in English, and may wait in the other languages", () =>
    expect(noticeDraft.parse(typed)).toMatchObject({ titleEs: "", textAr: "" }));

  it.each([
    ["until before from", { until: "2027-02-10" }],
    ["no title", { titleEn: "  " }],
    ["a long title", { titleEs: "x".repeat(91) }],
    ["a long text", { textAr: "x".repeat(1_201) }],
    ["a day that is none", { from: "2027-02-30" }],
    ["a ward with markup", { wards: ["<b>"] }],
    ["a topic that is none", { topic: "other" }],
    ["a field too many", { status: "published" }],
  ])("is refused with %s", (_what, change) => expect(noticeDraft.safeParse({ ...typed, ...change }).success).toBe(false));

  it("in an address is as if it was not there, when it is nothing", () =>
    expect(noticeFilter.parse({ ward: "'; DROP", topic: "%", show: "all" })).toEqual({ ward: undefined, topic: undefined, show: "now" }));
});

it.each([
  ["Part of Quay Street is closed", "part-of-quay-street-is-closed-abcdef"],
  ["  ¡Café’s  <script>! ", "cafes-script-abcdef"],
  ["رخصة", "notice-abcdef"],
  ["x".repeat(90), `${"x".repeat(60)}-abcdef`],
])("“%s” has the address %s", (title, slug) => expect(slugOf(title, "00000000-0000-7000-8000-000000abcdef")).toBe(slug));
