import { addWorkingDays } from "@/lib/city/calendar";
import { cityDay } from "@/lib/city/city-day";
import { asSystem } from "@/lib/db/as-actor";
import { findService } from "@/lib/services/catalogue";
import { callOffInspection } from "@/lib/staff/inspections/commands/call-off-inspection";
import { planInspection } from "@/lib/staff/inspections/commands/plan-inspection";
import { recordInspection } from "@/lib/staff/inspections/commands/record-inspection";
import { removePhoto } from "@/lib/staff/inspections/commands/remove-photo";
import { act, desk, type Cast } from "@/lib/staff/testing/acts/act";
import { newCase } from "@/lib/staff/testing/desk-scenes";
import { randomUUID } from "node:crypto";

const nextDay = () => addWorkingDays(cityDay(new Date()), 2);

/** What is done about a visit. */
export const visitActs = {
  "plan a visit": act({
    ...{ file: "inspections/commands/plan-inspection.ts", roles: desk },
    scene: ({ resident, colleague }) => newCase(resident, colleague, { status: "inspection" }),
    run: (actor, { ref }, { inspector }) =>
      planInspection(actor, { ref, inspector: inspector.accountId, on: nextDay(), part: "morning", place: "" }),
    sql: (db, _actor, { id, partyId }, { inspector }) =>
      db.$executeRaw`INSERT INTO inspection (application_id, party_id, inspector_id, planned_on, part)
        VALUES (${id}::uuid, ${partyId}::uuid, ${inspector.accountId}::uuid, now(), 'morning')`,
  }),
  "call a visit off": act<{ inspection: string }>({
    ...{ file: "inspections/commands/call-off-inspection.ts", roles: desk },
    scene: newVisit,
    run: (actor, { ref, inspection }) => callOffInspection(actor, { ref, inspection, note: "" }),
    sql: (db, _actor, { inspection }) => db.$executeRaw`UPDATE inspection SET status = 'cancelled' WHERE id = ${inspection}::uuid`,
  }),
  "take a photo away": act<{ inspection: string; photo: string }>({
    ...{ file: "inspections/commands/remove-photo.ts", roles: ["inspector", "supervisor"] },
    scene: async (cast) => {
      const scene = await newVisit(cast);
      const { partyId, id: applicationId, inspection: inspectionId } = scene;
      const photo = await asSystem("test", async (db) => {
        const file = {
          partyId,
          accountId: cast.inspector.accountId,
          key: randomUUID(),
          name: "x.jpg",
          type: "image/jpeg",
          size: 1,
          status: "received",
        };
        const { id: fileId } = await db.storedFile.create({ data: file, select: { id: true } });
        const data = { partyId, fileId, applicationId, inspectionId, kind: "visitPhoto", name: "x" };
        return (await db.document.create({ data, select: { id: true } })).id;
      });
      return { ...scene, photo };
    },
    run: (actor, { inspection, photo }) => removePhoto(actor, { inspection, photo }),
    sql: (db, _actor, { photo }) => db.$executeRaw`DELETE FROM document WHERE id = ${photo}::uuid`,
  }),
  "record a visit": act<{ inspection: string }>({
    ...{ file: "inspections/commands/record-inspection.ts", roles: ["inspector", "supervisor"] },
    scene: newVisit,
    run: (actor, { ref, inspection }) => {
      const { checks = [] } = findService("building-permit")!.stages.find(({ status }) => status === "inspection")!;
      const seen = Object.fromEntries(checks.map(({ id }) => [id, "yes" as const]));
      return recordInspection(actor, { ref, inspection, checks: seen, result: "passed", note: "" });
    },
    sql: (db, _actor, { inspection }) =>
      db.$executeRaw`UPDATE inspection SET status = 'done', result = 'passed', done_at = now() WHERE id = ${inspection}::uuid`,
  }),
};

async function newVisit({ resident, colleague, inspector }: Cast) {
  const scene = await newCase(resident, colleague, { status: "inspection" });
  const data = {
    applicationId: scene.id,
    partyId: scene.partyId,
    inspectorId: inspector.accountId,
    plannedOn: new Date(),
    part: "morning",
  };
  const { id } = await asSystem("test", (db) => db.inspection.create({ data, select: { id: true } }));
  return { ...scene, inspection: id };
}
