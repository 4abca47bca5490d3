import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import { readNumbers } from "@/lib/applications/queries/read-numbers";
import { masked, sealSecrets } from "@/lib/applications/draft/secrets";
import { newSent } from "@/lib/applications/testing/new-sent";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { open } from "@/lib/crypto/seal";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { openPassport } from "@/lib/applications/passports/commands/open-passport";
import type { Answers } from "@/lib/services/answers";
import type { SimpleQuestion } from "@/lib/services/declaration/question";
import { findService } from "@/lib/services/catalogue";
import { publishServices } from "@/lib/services/publish-services";

beforeAll(() => publishServices());

const definition = () => findService("passport-renewal")!;
const made = (actor: Resident, answers: Answers = {}, id: string = randomUUID()) =>
  newSent(actor, { service: "passport-renewal", status: "submitted", subject: "", answers, id });
const opened = (actor: Resident, id: string, answers: Answers = {}) =>
  asSystem("test", (db) => openPassport(db, { id, partyId: actor.partyId, definition: definition() }, answers));

describe("an adult's passport", () => {
  it("is applied for once at a time, in the same moment too; another person of the same name is another person", async () => {
    const [actor, other] = [await newResident(), await newResident()];
    const both = await Promise.all([made(actor), made(actor)]);
    const tried = await Promise.allSettled(both.map(({ id }) => opened(actor, id)));
    expect(tried.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(tried.find((one) => one.status === "rejected")!.reason).toMatchObject({ key: "passports.alreadyOpen" });
    await opened(other, (await made(other)).id);
    const [first, second] = tried[0]!.status === "fulfilled" ? both : both.toReversed();
    await withdrawApplication(actor, { ref: first!.ref, fee: "none" });
    await opened(actor, second!.id);
  });

  it("keeps the old number sealed, shows its end, and is for nobody else to read", async () => {
    const actor = await newResident();
    const question = definition()
      .pages.flatMap(({ questions }) => questions)
      .find(({ id }) => id === "oldPassportNumber") as SimpleQuestion;
    const id = randomUUID();
    const answers = sealSecrets(id, [question], { oldPassportNumber: "C12345678" });
    const { ref } = await made(actor, answers, id);
    expect(masked(id, "oldPassportNumber", String(answers.oldPassportNumber))).toBe("•••• 5678");
    await opened(actor, id, answers);
    const row = await asSystem("test", (db) => db.passportApplication.findUniqueOrThrow({ where: { applicationId: id } }));
    expect(row.oldNumber).not.toContain("12345678");
    expect(open(row.oldNumber!, `passport_application:old_number:${id}`)).toBe("C12345678");
    expect(await readNumbers(actor, ref)).toMatchObject([{ id: "oldPassportNumber", number: "C12345678" }]);
    const looked = { action: "application.numbersSeen", subjectId: id };
    expect(await asActor(actor, (db) => db.auditEvent.count({ where: looked }))).toBe(1);
    await expect(readNumbers(await newResident(), ref)).rejects.toThrow("no such");
    const helper: Resident = { ...actor, mandate: { ...actor.mandate, kind: "deputy", areas: ["applications"], acts: ["see"] } };
    await expect(readNumbers(helper, ref)).rejects.toThrow("not for this actor");
    expect(await asActor(await newResident(), (db) => db.passportApplication.count())).toBe(0);
  });
});
