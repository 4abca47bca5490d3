import { asSystem } from "@/lib/db/as-actor";
import { cancelBook } from "@/lib/staff/passports/commands/cancel-book";
import { movePassport } from "@/lib/staff/passports/commands/move-passport";
import { act, deciders, type Cast } from "@/lib/staff/testing/acts/act";
import { newCase } from "@/lib/staff/testing/desk-scenes";
import { randomUUID } from "node:crypto";

/** What is done after a passport was decided. */
export const passportActs = {
  "print a passport": act({
    ...{ file: "passports/commands/move-passport.ts", roles: deciders },
    scene: (cast) => newPassport(cast),
    run: (actor, { ref }) => movePassport(actor, { ref, to: "printing", bookNumber: "HB1234567", carrierNumber: "", place: "" }),
    sql: (db, _actor, { id }) => db.$executeRaw`UPDATE passport_application SET tracking = 'printing' WHERE application_id = ${id}::uuid`,
  }),
  "cancel a lost book": act({
    ...{ file: "passports/commands/cancel-book.ts", roles: deciders },
    scene: (cast) => newPassport(cast, { tracking: "printing", bookNumber: "sealed", bookHint: "567" }),
    run: (actor, { ref }) => cancelBook(actor, { ref, reason: "It never came." }),
    sql: (db, _actor, { id }) => db.$executeRaw`UPDATE passport_application SET tracking = NULL WHERE application_id = ${id}::uuid`,
  }),
};

async function newPassport({ resident, colleague }: Cast, book: object = {}) {
  const scene = await newCase(resident, colleague, { service: "new-passport", status: "issued" });
  const { id: applicationId, partyId } = scene;
  const data = { applicationId, partyId, kind: "new", applicantHash: randomUUID(), isOpen: false, ...book };
  await asSystem("test", (db) => db.passportApplication.create({ data, select: { applicationId: true } }));
  return scene;
}
