import { describe, expect, it } from "vitest";
import type { Act, Actor } from "@/lib/auth/actor";
import { actingFor } from "@/lib/auth/testing/acting-for";
import { canAddDocuments, canSeeDocuments, canSeeFiles, filesVisibleTo } from "@/lib/documents/policy";

describe("documents", () => {
  it.each<[string, Actor, boolean, boolean]>([
    ["the person", actingFor("self", ["see", "draft", "send", "pay"]), true, true],
    ["the person, when only seeing is left", actingFor("self", ["see"]), true, false],
    ["a deputy for applications who may draft", actingFor("deputy", ["see", "draft"], ["applications"]), true, true],
    ["a deputy for bills", actingFor("deputy", ["see", "draft", "pay"], ["bills"]), false, false],
    ["an owner, for the business", actingFor("owner", ["see", "draft"]), true, true],
    ["a clerk", { kind: "staff", accountId: "a", name: "", email: "", role: "clerk", departments: [], services: [] }, false, false],
    ["a guest", { kind: "guest", grantId: "g", partyId: "p", billId: "b", act: "see" }, false, false],
    ["a visitor", { kind: "visitor" }, false, false],
  ])("are seen and added as they should be by %s", (_who, actor, sees, adds) => {
    expect([canSeeDocuments(actor), canAddDocuments(actor)]).toEqual([sees, adds]);
  });

  it.each<[string[], Act[], string[]]>([
    [["*"], ["see"], ["applications", "messages"]],
    [["applications"], ["see"], ["applications"]],
    [["messages"], ["see"], ["messages"]],
    [["bills"], ["see", "pay"], []],
    [["messages"], ["send"], []],
  ])("a person who has %j and may %j opens files of %j", (areas, acts, opens) => {
    const actor = actingFor("deputy", acts, areas);
    expect([canSeeFiles(actor), filesVisibleTo(actor)]).toEqual([opens.length > 0, { partyId: "p", area: { in: opens } }]);
  });
});
