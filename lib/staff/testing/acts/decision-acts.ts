import type { Staff } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import { newReference } from "@/lib/reference";
import { confirmDecision } from "@/lib/staff/decisions/commands/confirm-decision";
import { decideCase } from "@/lib/staff/decisions/commands/decide-case";
import { proposeRevocation } from "@/lib/staff/decisions/commands/propose-revocation";
import { act, deciders, setStatus } from "@/lib/staff/testing/acts/act";
import { letterOf, newCase, newDecision, newIssued, type Scene } from "@/lib/staff/testing/desk-scenes";

const licence = "business-licence-renewal";

const insertDecision = (db: Db, actor: Staff, { id, partyId }: Scene, outcome: string, isOpen = false) =>
  db.$executeRaw`INSERT INTO decision (ref, application_id, party_id, outcome, status, language, letter, hash, proposed_by, decided_by, decided_at)
    VALUES (${newReference("LT")}, ${id}::uuid, ${partyId}::uuid, ${outcome}, ${isOpen ? "proposed" : "decided"}, 'en', '{}', 'x', ${actor.accountId}::uuid,
      ${isOpen ? null : actor.accountId}::uuid, ${isOpen ? null : new Date()})`;

const confirmBySql = (db: Db, { accountId }: Staff, decision: string) =>
  db.$executeRaw`UPDATE decision SET status = 'decided', decided_by = ${accountId}::uuid, decided_at = now() WHERE id = ${decision}::uuid`;

/** What decides a case. */
export const decisionActs = {
  approve: act<{ seen: string }>({
    ...{ file: "decisions/commands/decide-case.ts", roles: deciders },
    scene: async ({ resident, colleague, supervisor }) => {
      const scene = await newCase(resident, colleague, { service: licence, status: "pendingDecision", verdict: "meets" });
      return { ...scene, seen: await letterOf(supervisor, scene.ref, "approved") };
    },
    run: (actor, { ref, seen }) => decideCase(actor, { ref, outcome: "approved", conditions: [], text: "", seen }),
    sql: async (db, actor, scene) => (await insertDecision(db, actor, scene, "approved")) && setStatus(db, scene, "issued"),
  }),
  cancel: act<{ seen: string }>({
    ...{ file: "decisions/commands/decide-case.ts", roles: deciders },
    scene: async ({ resident, colleague, supervisor }) => {
      const scene = await newCase(resident, colleague, { service: licence, status: "inReview" });
      return { ...scene, seen: await letterOf(supervisor, scene.ref, "cancelled") };
    },
    run: (actor, { ref, seen }) => decideCase(actor, { ref, outcome: "cancelled", conditions: [], text: "", seen }),
    sql: async (db, actor, scene) => (await insertDecision(db, actor, scene, "cancelled")) && setStatus(db, scene, "cancelled"),
  }),
  "propose a refusal": act<{ seen: string }>({
    ...{ file: "decisions/commands/decide-case.ts", roles: deciders },
    scene: async ({ resident, colleague, supervisor }) => {
      const scene = await newCase(resident, colleague, { service: licence, status: "pendingDecision", verdict: "doesNotMeet" });
      return { ...scene, seen: await letterOf(supervisor, scene.ref, "refused") };
    },
    run: (actor, { ref, seen }) => decideCase(actor, { ref, outcome: "refused", conditions: [], text: "", seen }),
    sql: (db, actor, scene) => insertDecision(db, actor, scene, "refused", true),
  }),
  "confirm a refusal": act<{ decision: string }>({
    ...{ file: "decisions/commands/confirm-decision.ts", roles: deciders },
    scene: async ({ resident, colleague }) => {
      const scene = await newCase(resident, colleague, { service: licence, status: "pendingDecision", verdict: "doesNotMeet" });
      return { ...scene, decision: await newDecision(scene, colleague, "refused", true) };
    },
    run: (actor, { ref, decision }) => confirmDecision(actor, { ref, decision, says: "confirm", note: "" }),
    sql: (db, actor, { decision }) => confirmBySql(db, actor, decision),
  }),
  "propose a revocation": act<{ seen: string }>({
    ...{ file: "decisions/commands/propose-revocation.ts", roles: deciders },
    scene: async ({ resident, colleague, supervisor }) => {
      const scene = await newIssued(resident, colleague);
      return { ...scene, seen: await letterOf(supervisor, scene.ref, "revoked", "The premises closed.") };
    },
    run: (actor, { ref, seen }) => proposeRevocation(actor, { ref, text: "The premises closed.", seen }),
    sql: (db, actor, scene) => insertDecision(db, actor, scene, "revoked", true),
  }),
  "confirm a revocation": act<{ decision: string }>({
    ...{ file: "decisions/commands/confirm-decision.ts", roles: deciders },
    scene: async ({ resident, colleague }) => {
      const scene = await newIssued(resident, colleague);
      return { ...scene, decision: await newDecision(scene, colleague, "revoked", true) };
    },
    run: (actor, { ref, decision }) => confirmDecision(actor, { ref, decision, says: "confirm", note: "" }),
    sql: async (db, actor, { decision, id }) =>
      (await confirmBySql(db, actor, decision)) &&
      db.$executeRaw`UPDATE permit SET status = 'revoked', end_reason = 'x' WHERE application_id = ${id}::uuid`,
  }),
};
