import { describe, expect, it } from "vitest";
import type { Act, Actor, Mandate, Resident } from "@/lib/auth/actor";
import { canAddDocuments, canSeeDocuments, canSeeFiles, filesVisibleTo } from "@/lib/documents/policy";

const resident = (kind: Mandate["kind"], acts: Act[], areas = ["*"]): Actor => ({
  kind: "resident",
  accountId: "a",
  name: "",
  email: "",
  partyId: "p",
  mandate: { id: "m", kind, partyName: "", areas, acts },
});

describe("documents", () => {
  it.each<[string, Actor, boolean, boolean]>([
    ["the person", resident("self", ["see", "draft", "send", "pay"]), true, true],
    ["the person, when only seeing is left", resident("self", ["see"]), true, false],
    ["a deputy for applications who may draft", resident("deputy", ["see", "draft"], ["applications"]), true, true],
    ["a deputy for bills", resident("deputy", ["see", "draft", "pay"], ["bills"]), false, false],
    ["an owner, for the business", resident("owner", ["see", "draft"]), true, true],
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
    const actor = resident("deputy", acts, areas) as Resident;
    expect([canSeeFiles(actor), filesVisibleTo(actor)]).toEqual([opens.length > 0, { partyId: "p", area: { in: opens } }]);
  });
});
