import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { addDays, cityDay } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { DomainError, ForbiddenError } from "@/lib/errors";
import { postNotice } from "@/lib/status/commands/post-notice";
import { updateNotice } from "@/lib/status/commands/update-notice";
import { listCurrent, listOver } from "@/lib/status/queries/list-notices";
import { saidOnPages } from "@/lib/status/queries/said-now";
import type { NewNotice } from "@/lib/status/schema";

const visitor: Actor = { kind: "visitor" };
const text = (said: string) => ({ en: said, es: `${said} (es)`, ar: `${said} (ar)` });
const notice = (changed: Partial<NewNotice> = {}): NewNotice => ({
  ...{ kind: "incident", services: ["payments"], fromDay: "", fromTime: "", untilDay: "", untilTime: "", key: randomUUID() },
  ...text("Cards do not work."),
  ...changed,
});
const inDays = (days: number) => addDays(cityDay(now()), days);
const work = (from: number, until: number, changed: Partial<NewNotice> = {}) =>
  notice({ kind: "maintenance", fromDay: inDays(from), fromTime: "22:00", untilDay: inDays(until), untilTime: "23:30", ...changed });
const current = () => asActor(visitor, (db) => listCurrent(db, now()));
const mark = () => asSystem("test", async (db) => (await db.cityState.findUnique({ where: { key: "publicContent" } }))?.value);

describe("what staff say about the portal", () => {
  it("is read by anyone, with what was added since, the newest first", async () => {
    const admin = await newStaff("admin");
    const id = await postNotice(admin, notice());
    await updateNotice(admin, { notice: id, ...text("Some cards work again."), key: randomUUID() });
    const found = (await current()).find((one) => one.id === id)!;
    expect(found).toMatchObject({ kind: "incident", services: ["payments"], onPages: false, endedAt: null });
    expect(found.updates.map((one) => one.text.es)).toEqual(["Some cards work again. (es)", "Cards do not work. (es)"]);
  });

  it("posted twenty times from one form is one notice", async () => {
    const admin = await newStaff("admin");
    const same = notice();
    const ids = await Promise.all(Array.from({ length: 20 }, () => postNotice(admin, same)));
    expect(new Set(ids).size).toBe(1);
    expect((await current()).find(({ id }) => id === ids[0])!.updates).toHaveLength(1);
  });

  it("stands above every page when it was asked for, until it is over, and changes the mark of kept pages", async () => {
    const supervisor = await newStaff("supervisor");
    const before = await mark();
    const id = await postNotice(supervisor, notice({ onPages: "yes" }));
    expect(await mark()).not.toBe(before);
    expect((await saidOnPages({ isKept: true })).map((one) => one.id)).toContain(id);
    await updateNotice(supervisor, { notice: id, ...text("All cards work."), ends: "yes", key: randomUUID() });
    expect((await saidOnPages({ isKept: true })).map((one) => one.id)).not.toContain(id);
    const over = await asActor(visitor, (db) => listOver(db, now()));
    expect(over.notices.find((one) => one.id === id)?.updates[0]?.text.en).toBe("All cards work.");
  });

  it("is over once: nothing is added afterwards", async () => {
    const admin = await newStaff("admin");
    const id = await postNotice(admin, notice());
    const ends = { notice: id, ...text("Over."), ends: "yes" as const, key: randomUUID() };
    await Promise.all([updateNotice(admin, ends), updateNotice(admin, ends)]);
    await expect(updateNotice(admin, { ...ends, ...text("More."), key: randomUUID() })).rejects.toThrow(DomainError);
  });

  it("of planned work is not under way before it begins", async () => {
    const admin = await newStaff("admin");
    const id = await postNotice(admin, work(2, 2, { onPages: "yes" }));
    expect((await current()).map((one) => one.id)).toContain(id);
    expect((await saidOnPages({ isKept: true })).map((one) => one.id)).not.toContain(id);
  });

  it.each([
    ["that ends before it begins", work(2, 1), "status.endsFirst"],
    ["that is over already", work(-3, -2), "status.isPast"],
    ["of more than a month", work(1, 60), "status.tooLongWork"],
  ])("is no plan %s", async (_, wanted, key) => expect(postNotice(await newStaff("admin"), wanted)).rejects.toThrow(new DomainError(key)));

  it("is said by whoever leads the desks, and by nobody else", async () => {
    const id = await postNotice(await newStaff("admin"), notice());
    for (const role of ["clerk", "finance", "works"] as const) {
      const actor = await newStaff(role);
      await expect(postNotice(actor, notice())).rejects.toThrow(ForbiddenError);
      await expect(updateNotice(actor, { notice: id, ...text("No."), key: randomUUID() })).rejects.toThrow(ForbiddenError);
    }
    const row = { kind: "incident", services: ["read"], startsAt: now(), onPages: true, postedAt: now() };
    for (const actor of [visitor, await newResident(), await newStaff("clerk")]) {
      await expect(asActor(actor, (db) => db.statusNotice.createMany({ data: [{ ...row, key: randomUUID() }] }))).rejects.toThrow(
        /row-level security/,
      );
      expect(await asActor(actor, (db) => db.statusNotice.updateMany({ data: { endedAt: now() } }))).toEqual({ count: 0 });
    }
  });
});
