import { asActor, asSystem } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { changeCases } from "@/lib/staff/batches/commands/change-cases";
import { undoBatch } from "@/lib/staff/batches/commands/undo-batch";
import { findBatch } from "@/lib/staff/batches/find-batch";
import { act, desk } from "@/lib/staff/testing/acts/act";
import { newCase } from "@/lib/staff/testing/desk-scenes";

/** What is done to several cases at once. */
export const batchActs = {
  "make several cases urgent": act({
    ...{ file: "batches/commands/change-cases.ts", roles: desk },
    scene: ({ resident, colleague }) => newCase(resident, colleague),
    run: async (actor, { ref }) => {
      const { id } = await changeCases(actor, { case: [ref], act: "urgent", to: "" });
      const { changes } = await asActor(actor, (db) => findBatch(db, actor, id));
      if (changes[0]!.outcome !== "changed") throw new NotFoundError(changes[0]!.outcome);
    },
    sql: (db, _actor, { id }) => db.$executeRaw`UPDATE application SET priority = 1 WHERE id = ${id}::uuid`,
  }),
  "undo what was done to several": act({
    ...{ file: "batches/commands/undo-batch.ts", roles: desk },
    scene: async ({ resident, colleague }) => {
      const scene = await newCase(resident, colleague);
      await asSystem("test", (db) => db.application.update({ where: { id: scene.id }, data: { priority: 1 }, select: { id: true } }));
      return scene;
    },
    run: async (actor, { id, ref }) => {
      const changes = [{ ref, id, outcome: "changed", before: "0" }];
      const data = { accountId: actor.accountId, kind: "priority", target: "1", changes, madeAt: new Date() };
      const batch = await asSystem("test", (db) => db.caseBatch.create({ data, select: { id: true } }));
      await undoBatch(actor, batch.id);
      const { undone } = await asActor(actor, (db) => findBatch(db, actor, batch.id));
      if (undone?.[0]?.outcome !== "restored") throw new NotFoundError("changed since");
    },
    sql: (db, _actor, { id }) => db.$executeRaw`UPDATE application SET priority = 0 WHERE id = ${id}::uuid`,
  }),
};
