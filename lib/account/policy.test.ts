import { describe, expect, it } from "vitest";
import { canChangeProfile, canSeeProfile } from "@/lib/account/policy";
import type { Act, Actor, Mandate } from "@/lib/auth/actor";

const resident = (kind: Mandate["kind"], acts: Act[], areas = ["*"]): Actor => ({
  kind: "resident",
  accountId: "a",
  name: "",
  email: "",
  partyId: "p",
  mandate: { id: "m", kind, partyName: "", areas, acts },
});

describe("a profile", () => {
  it.each<[string, Actor, boolean, boolean]>([
    ["the person", resident("self", ["see", "draft", "send", "pay"]), true, true],
    ["the person, when only seeing is left", resident("self", ["see"]), true, false],
    ["a person whose mandate leaves the profile out", resident("self", ["see", "send"], ["bills"]), false, false],
    ["a deputy", resident("deputy", ["see", "draft", "send", "pay"]), false, false],
    ["an owner, for the business", resident("owner", ["see", "send"]), false, false],
    ["a guardian", resident("guardian", ["see", "send"]), false, false],
    ["a clerk", { kind: "staff", accountId: "a", name: "", email: "", role: "clerk", departments: [], services: [] }, false, false],
    ["a guest", { kind: "guest", grantId: "g", partyId: "p", billId: "b", act: "see" }, false, false],
    ["a visitor", { kind: "visitor" }, false, false],
  ])("is seen and changed as it should be by %s", (_who, actor, sees, changes) => {
    expect([canSeeProfile(actor), canChangeProfile(actor)]).toEqual([sees, changes]);
  });
});
