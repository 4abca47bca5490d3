import { beforeEach, describe, expect, it } from "vitest";
import type { Resident, Staff, StaffRole } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { listDeliveries, findDelivery } from "@/lib/notifications/desk/queries";
import { retryDelivery, settleDelivery } from "@/lib/notifications/desk/commands";
import { deliver } from "@/lib/notifications/delivery/deliver";
import { laneOf } from "@/lib/notifications/delivery/lane";
import { notify } from "@/lib/notifications/notify";

const staff = (role: StaffRole): Staff => ({
  kind: "staff",
  accountId: ids[role],
  name: role,
  email: "",
  role,
  departments: [],
  services: [],
});
const ids = {} as Record<StaffRole, string>;
let person: Resident;
let failed: string;

beforeEach(async () => {
  for (const role of ["clerk", "finance", "supervisor", "admin"] as const)
    ids[role] ??= await asSystem("test", async (db) => (await db.account.findFirstOrThrow({ where: { role }, select: { id: true } })).id);
  person = await newResident();
  failed = await asSystem("test", async (db) => {
    await notify(db, "applicationDecided", person, { ref: "AP-4K7-92D-X3M", service: "dog-licence" });
    const { id } = await db.delivery.findFirstOrThrow({ where: { accountId: person.accountId }, select: { id: true } });
    const data = { status: "permanentFailure", failure: "refused", reply: "550 5.1.1", needsPerson: true, nextTryAt: null };
    await db.delivery.update({ where: { id }, data });
    return id;
  });
});

const list = (actor: Staff) => asActor(actor, async (db) => (await listDeliveries(db, actor, "waiting")).map(({ id }) => id));
const find = (actor: Staff) => asActor(actor, (db) => findDelivery(db, actor, failed));

describe("what did not reach somebody", () => {
  it("stands in the list of those who look after people, without whose it is, and in nobody else's", async () => {
    const supervisor = staff("supervisor");
    expect(await list(supervisor)).toContain(failed);
    expect(await list(staff("admin"))).toContain(failed);
    for (const role of ["clerk", "finance"] as const) {
      await expect(list(staff(role))).rejects.toMatchObject({ name: "ForbiddenError" });
      expect(await asActor(staff(role), (db) => db.delivery.count())).toBe(0); // also when it is forgotten to ask
    }
    const [row] = await asActor(supervisor, (db) => listDeliveries(db, supervisor, "waiting"));
    expect(Object.keys(row!)).not.toContain("accountId");
  });

  it("shows what it said and what was tried, and its reader can see that it was read", async () => {
    const { told, tried } = await find(staff("supervisor"));
    expect(told!.facts).toMatchObject({ ref: "AP-4K7-92D-X3M" });
    expect(tried).toHaveLength(1);
    const seen = await asActor(
      person,
      (db) => db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM audit_event WHERE action = 'delivery.read'`,
    );
    expect(seen[0]!.n).toBe(1);
  });

  it("does not show a member of staff what was meant for themselves", async () => {
    const self: Staff = { ...staff("supervisor"), ownPartyId: person.partyId };
    await asSystem("test", (db) => db.account.update({ where: { id: ids.supervisor }, data: { ownPartyId: person.partyId } }));
    await expect(find(self)).rejects.toMatchObject({ name: "NotFoundError" });
    await expect(settleDelivery(self, failed, "phone")).rejects.toMatchObject({ name: "NotFoundError" });
    await asSystem("test", (db) => db.account.update({ where: { id: ids.supervisor }, data: { ownPartyId: null } }));
  });

  it("is settled once: of two colleagues at the same moment one reads that the other was faster", async () => {
    const both = await Promise.allSettled([
      settleDelivery(staff("supervisor"), failed, "phone"),
      settleDelivery(staff("admin"), failed, "letter"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [refused] = both.filter(({ status }) => status === "rejected") as PromiseRejectedResult[];
    expect(refused!.reason).toMatchObject({ key: "deliveries.justSettled" });
    expect(await list(staff("admin"))).not.toContain(failed);
  });

  it("goes out again from the first address, and its reader sees both", async () => {
    await retryDelivery(staff("admin"), failed);
    await deliver(laneOf(person.accountId, "primary"));
    const ways = await asActor(person, (db) =>
      db.delivery.findMany({ orderBy: { seq: "asc" }, select: { status: true, settledHow: true } }),
    );
    expect(ways).toEqual([
      { status: "permanentFailure", settledHow: "retried" },
      { status: "sent", settledHow: null },
    ]);
    await expect(retryDelivery(staff("admin"), failed)).rejects.toMatchObject({ key: "deliveries.justSettled" });
  });

  it("is nobody else's to settle", async () => {
    for (const role of ["clerk", "finance"] as const)
      await expect(settleDelivery(staff(role), failed, "phone")).rejects.toMatchObject({ name: "ForbiddenError" });
    const update = asActor(staff("clerk"), (db) => db.delivery.updateMany({ where: { id: failed }, data: { settledHow: "phone" } }));
    expect(await update).toEqual({ count: 0 });
  });
});
