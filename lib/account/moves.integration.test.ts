import { describe, expect, it } from "vitest";
import { applyMoves } from "@/lib/account/commands/apply-moves";
import { askForName } from "@/lib/account/commands/ask-for-name";
import { planMove } from "@/lib/account/commands/plan-move";
import { undoMove } from "@/lib/account/commands/undo-move";
import { readProfile, searchAddresses } from "@/lib/account/queries/profile";
import { typedAddress } from "@/lib/city/addresses/typed-address";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { addDays, cityDay } from "@/lib/city/city-day";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { randomUUID } from "node:crypto";

const today = cityDay(new Date());
const tomorrow = addDays(today, 1);

const someAddress = (skip = 0) =>
  asSystem("test", (db) => db.address.findFirstOrThrow({ skip, orderBy: { id: "asc" }, include: { street: true } }));

async function mover() {
  const actor = await newResident();
  const [home, next] = [await someAddress(0), await someAddress(1)];
  await asSystem("test", (db) => db.citizen.update({ where: { partyId: actor.partyId }, data: { addressId: home.id } }));
  return { actor, home, next };
}

const livesAt = async ({ partyId }: Resident) =>
  (await asSystem("test", (db) => db.citizen.findUniqueOrThrow({ where: { partyId } }))).addressId;
const moveOf = async (actor: Resident) => (await readProfile(actor)).move;

/** The day has come, as the table sees it. */
const dayComes = ({ partyId }: Resident) =>
  asSystem("test", (db) => db.addressMove.updateMany({ where: { partyId }, data: { effectiveOn: new Date(today) } }));

describe("a planned move", () => {
  it("changes the address on its day and not before, once, whoever applies it", async () => {
    const { actor, home, next } = await mover();
    await planMove(actor, { address: next.id, date: tomorrow });
    await applyMoves();
    expect(await livesAt(actor)).toBe(home.id);
    expect(await moveOf(actor)).toMatchObject({ effectiveOn: new Date(tomorrow), to: { id: next.id } });
    await dayComes(actor);
    await Promise.all(Array.from({ length: 5 }, applyMoves));
    expect(await livesAt(actor)).toBe(next.id);
    expect(await moveOf(actor)).toBeNull();
    const done = await asSystem("test", (db) => db.auditEvent.count({ where: { partyId: actor.partyId, action: "move.done" } }));
    expect(done).toBe(1);
  });

  it("is undone before its day, not after it", async () => {
    const { actor, home, next } = await mover();
    await planMove(actor, { address: next.id, date: tomorrow });
    const { id } = (await moveOf(actor))!;
    await undoMove(actor, id);
    await undoMove(actor, id); // pressed twice
    await dayComes(actor);
    await applyMoves();
    expect(await livesAt(actor)).toBe(home.id);
    await planMove(actor, { address: next.id, date: today });
    await applyMoves();
    const late = await asSystem("test", (db) => db.addressMove.findFirstOrThrow({ where: { partyId: actor.partyId, status: "done" } }));
    await expect(undoMove(actor, late.id)).rejects.toMatchObject({ key: "profile.moveDone" });
  });

  it("is the only one: of ten planned at once, one stands", async () => {
    const { actor, next } = await mover();
    const planned = await Promise.allSettled(Array.from({ length: 10 }, () => planMove(actor, { address: next.id, date: tomorrow })));
    expect(planned.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of planned) if (one.status === "rejected") expect(one.reason).toMatchObject({ key: "profile.movePlanned" });
  });

  it.each([
    ["yesterday", addDays(today, -1)],
    ["in two years", addDays(today, 730)],
  ])("is refused for %s", async (_when, date) => {
    const { actor, next } = await mover();
    await expect(planMove(actor, { address: next.id, date })).rejects.toMatchObject({ key: "profile.dateRange" });
  });

  it("to where one lives already, or to no address, is refused", async () => {
    const { actor, home } = await mover();
    await expect(planMove(actor, { address: home.id, date: tomorrow })).rejects.toMatchObject({ key: "profile.sameAddress" });
    await expect(planMove(actor, { address: randomUUID(), date: tomorrow })).rejects.toThrow(NotFoundError);
  });

  it("of another person is not there: not to see, not to undo, not to change", async () => {
    const { actor, next } = await mover();
    const stranger = await newResident();
    await planMove(actor, { address: next.id, date: tomorrow });
    const { id } = (await moveOf(actor))!;
    await expect(undoMove(stranger, id)).rejects.toThrow(NotFoundError);
    expect(await asActor(stranger, (db) => db.addressMove.count())).toBe(0);
    expect(await asActor(stranger, (db) => db.addressMove.updateMany({ data: { status: "undone" } }))).toEqual({ count: 0 });
    const theirs = { partyId: actor.partyId, toAddressId: next.id, effectiveOn: new Date(tomorrow) };
    await expect(asActor(stranger, (db) => db.addressMove.create({ data: theirs }))).rejects.toThrow(/row-level security/);
    expect(await moveOf(actor)).not.toBeNull();
  });
});

describe("the search for an address", () => {
  it("finds it by number and words of the street, in any case and order", async () => {
    const actor = await newResident();
    const { id, number, unit, street } = await someAddress();
    const typed = `${street.name.toUpperCase()} ${number}${unit && ` unit ${unit}`}`;
    const found = await searchAddresses(actor, typedAddress(typed)!);
    expect(found.map((address) => address.id)).toContain(id);
    expect(await searchAddresses(actor, { number: "99999", street: ["%"] })).toEqual([]);
  });
});

describe("a profile", () => {
  it("is the person's own while they act for another, and so is a wish for another name", async () => {
    const [actor, relative] = [await newResident(), await newResident()];
    const acting: Resident = { ...actor, partyId: relative.partyId, mandate: { ...relative.mandate, kind: "deputy" } };
    expect((await readProfile(acting)).legalName).toBe(actor.name);
    const wish = { name: "Robin Right", reason: "A letter is missing.", key: randomUUID() };
    const threads = [await askForName(acting, wish, "en"), await askForName(acting, wish, "en")];
    expect(threads[0]!.id).toBe(threads[1]!.id);
    const [thread] = await asActor(actor, (db) => db.thread.findMany({ include: { messages: true } }));
    expect(thread).toMatchObject({ topic: "nameCorrection", partyId: actor.partyId });
    expect(thread!.messages[0]!.text).toContain("Robin Right");
    expect(await asActor(relative, (db) => db.thread.count())).toBe(0);
  });
});
