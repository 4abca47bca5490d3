import type { Act, Mandate, Resident } from "@/lib/auth/actor";

/** A resident of no database who acts for the party "p". */
export const actingFor = (kind: Mandate["kind"], acts: Act[], areas = ["*"]): Resident => ({
  ...{ kind: "resident", accountId: "a", name: "", email: "", partyId: "p" },
  mandate: { id: "m", kind, partyName: "", areas, acts },
});
