import { beforeAll, describe, expect, it } from "vitest";
import { randomUUID } from "node:crypto";
import { answerRequest } from "@/lib/applications/commands/answer-request";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import { applicationNeeds } from "@/lib/applications/needs";
import { askFor, newSent } from "@/lib/applications/testing/new-sent";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { addWorkingDays, workingDaysBetween } from "@/lib/city/calendar";
import { addDays, cityDay, cityTime } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { publishServices } from "@/lib/services/publish-services";

beforeAll(() => publishServices());

const waiting = async (actor: Resident) => newSent(actor, { status: "actionRequired" });
const answer = (actor: Resident, ref: string, item: string, reply = "It is attached to the letter.") =>
  answerRequest(actor, { ref, item, reply });
const row = (ref: string) =>
  asSystem("test", (db) =>
    db.application.findUniqueOrThrow({
      where: { ref },
      include: { events: { orderBy: { seq: "asc" } }, items: { orderBy: { id: "asc" } } },
    }),
  );
const needs = (actor: Resident) => asActor(actor, (db) => applicationNeeds(db, actor, new Date(cityDay(now())), 5));

/** A file that was added to an answer. */
const addFile = (actor: Resident, applicationId: string, itemId: string, status = "received") =>
  asSystem("test", async (db) => {
    const problem = status === "rejected" ? "malware" : null;
    const file = await db.storedFile.create({
      data: {
        partyId: actor.partyId,
        accountId: actor.accountId,
        key: randomUUID(),
        name: "card.pdf",
        type: "application/pdf",
        size: 9,
        status,
        problem,
      },
      select: { id: true },
    });
    const data = { partyId: actor.partyId, applicationId, itemId, fileId: file.id, kind: "rabies", name: "Card" };
    await db.document.create({ data, select: { id: true } });
  });

describe("answering what the city asks", () => {
  it("passes the turn back with the last answer, and moves the promise by the working days that were waited", async () => {
    const actor = await newResident();
    const { id, ref } = await waiting(actor);
    const [first, second] = [await askFor(id, "Vaccination card"), await askFor(id, "Photo of the dog")];
    const since = addDays(cityDay(now()), -14);
    await asSystem("test", (db) =>
      db.application.update({ where: { id }, data: { waitingSince: cityTime(since, "12:00") }, select: { id: true } }),
    );
    const { dueOn } = await row(ref);
    await answer(actor, ref, first);
    expect(await row(ref)).toMatchObject({ status: "actionRequired", stageBefore: "inReview", dueOn });
    await answer(actor, ref, second);
    const after = await row(ref);
    expect(after).toMatchObject({ status: "inReview", stageBefore: null, waitingSince: null });
    const waited = workingDaysBetween(since, cityDay(now()));
    expect(after.dueOn!.toISOString().slice(0, 10)).toBe(addWorkingDays(dueOn!.toISOString().slice(0, 10), waited));
    expect(after.events.slice(-2).map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      "itemAnswered actionRequired",
      "itemAnswered inReview",
    ]);
    expect(after.items).toMatchObject([{ status: "submitted", reply: "It is attached to the letter." }, { status: "submitted" }]);
  });

  it("moves it once when two answers come in the same moment", async () => {
    for (let n = 0; n < 5; n += 1) {
      const actor = await newResident();
      const { id, ref } = await waiting(actor);
      const items = [await askFor(id, "One"), await askFor(id, "Two")];
      await Promise.all(items.map((item) => answer(actor, ref, item)));
      const { status, events } = await row(ref);
      expect([status, events.map(({ status }) => status).slice(-2)]).toEqual(["inReview", ["actionRequired", "inReview"]]);
    }
  });

  it("is taken once for eight presses", async () => {
    const actor = await newResident();
    const { id, ref } = await waiting(actor);
    const item = await askFor(id);
    const tried = await Promise.allSettled(Array.from({ length: 8 }, () => answer(actor, ref, item)));
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("needs words or a file, and every file received", async () => {
    const actor = await newResident();
    const { id, ref } = await waiting(actor);
    const item = await askFor(id);
    await expect(answer(actor, ref, item, "")).rejects.toMatchObject({ key: "applications.answerSomething" });
    await addFile(actor, id, item, "checking");
    await expect(answer(actor, ref, item)).rejects.toMatchObject({ key: "applications.fileNotReceived", values: { name: "card.pdf" } });
    const other = await askFor(id, "Another");
    await addFile(actor, id, other);
    await answer(actor, ref, other, "");
    expect((await row(ref)).items.map(({ status }) => status)).toEqual(["neededFromYou", "submitted"]);
  });

  it("is refused once the application is over, and for what another person is asked", async () => {
    const actor = await newResident();
    const { id, ref } = await waiting(actor);
    const item = await askFor(id);
    const stranger = await newResident();
    const own = await waiting(stranger);
    await expect(answer(stranger, ref, item)).rejects.toThrow("no such");
    await expect(answer(stranger, own.ref, item)).rejects.toThrow("no such request");
    await withdrawApplication(actor, { ref, fee: "none" });
    await expect(answer(actor, ref, item)).rejects.toMatchObject({ key: "applications.requestOver" });
  });

  it("stands among what needs the person, soonest first, until it is answered", async () => {
    const actor = await newResident();
    const { id, ref } = await waiting(actor);
    const item = await askFor(id, "Vaccination card");
    expect(await needs(actor)).toMatchObject([
      { kind: "answerRequest", title: "Vaccination card", href: `/applications/${ref}/requests/${item}` },
    ]);
    expect(await needs(await newResident())).toEqual([]);
    await answer(actor, ref, item);
    expect(await needs(actor)).toEqual([]);
  });
});
