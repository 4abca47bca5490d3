import { describe, expect, it } from "vitest";
import { canChangeProfile, canSeeProfile } from "@/lib/account/policy";
import type { Actor } from "@/lib/auth/actor";
import { actingFor } from "@/lib/auth/testing/acting-for";

describe("a profile", () => {
  it.each<[string, Actor, boolean, boolean]>([
    ["the person", actingFor("self", ["see", "draft", "send", "pay"]), true, true],
    ["the person, when only seeing is left", actingFor("self", ["see"]), true, false],
    ["a person whose mandate leaves the profile out", actingFor("self", ["see", "send"], ["bills"]), false, false],
    ["a deputy", actingFor("deputy", ["see", "draft", "send", "pay"]), false, false],
    ["an owner, for the business", actingFor("owner", ["see", "send"]), false, false],
    ["a guardian", actingFor("guardian", ["see", "send"]), false, false],
    ["a clerk", { kind: "staff", accountId: "a", name: "", email: "", role: "clerk", departments: [], services: [] }, false, false],
    ["a guest", { kind: "guest", grantId: "g", partyId: "p", billId: "b", act: "see" }, false, false],
    ["a visitor", { kind: "visitor" }, false, false],
  ])("is seen and changed as it should be by %s", (_who, actor, sees, changes) => {
    expect([canSeeProfile(actor), canChangeProfile(actor)]).toEqual([sees, changes]);
  });
});
