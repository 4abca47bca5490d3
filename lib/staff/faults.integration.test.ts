import { beforeAll, describe, expect, it } from "vitest";
import { askFor, newSent } from "@/lib/applications/testing/new-sent";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import type { Resident, Staff, StaffRole } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { openSession } from "@/lib/auth/testing/open-session";
import { tokenHash } from "@/lib/crypto/token";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { statement } from "@/lib/db/pool";
import { noteCase } from "@/lib/staff/cases/commands/note-case";
import { passCase } from "@/lib/staff/cases/commands/pass-case";
import { confirmDecision } from "@/lib/staff/decisions/commands/confirm-decision";
import { decideCase } from "@/lib/staff/decisions/commands/decide-case";
import { writeReview } from "@/lib/staff/reviews/commands/write-review";
import { letterOf, newCase, newDecision, type Scene } from "@/lib/staff/testing/desk-scenes";

const service = "business-licence-renewal";
const FORBIDDEN = { name: "ForbiddenError" };

let clerk: Staff;
let colleague: Staff;
let supervisor: Staff;
let works: Staff;
let resident: Resident;

beforeAll(async () => {
  [clerk, colleague, supervisor] = [await newStaff("clerk"), await newStaff("clerk"), await newStaff("supervisor")];
  works = await newStaff("works", ["public-works"]);
  resident = await newResident();
});

const decidable = (verdict: "meets" | "doesNotMeet" = "meets") =>
  newCase(resident, colleague, { service, status: "pendingDecision", verdict });
const decide = async (actor: Staff, ref: string, outcome: "approved" | "refused" | "cancelled" = "approved") =>
  decideCase(actor, { ref, outcome, conditions: [], text: "", seen: await letterOf(supervisor, ref, outcome) });

const read = ({ id }: Scene | { id: string }) =>
  asSystem("test", (db) =>
    db.application.findUniqueOrThrow({
      where: { id },
      include: { decisions: true, permit: true, reviews: true, inspections: true, events: { orderBy: { seq: "asc" } } },
    }),
  );
type Read = Awaited<ReturnType<typeof read>>;

/** The history is without gaps, and ends where the case stands. */
const expectWhole = ({ events, status }: Read) => {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(events.at(-1)!.status).toBe(status);
};
const fulfilled = (results: PromiseSettledResult<unknown>[]) => results.filter(({ status }) => status === "fulfilled").length;
const reasonOf = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((one) => (one.status === "rejected" ? [(one.reason as { name: string }).name] : []));

describe("two at once", () => {
  it.each([
    ["approve", "approved", "approved"],
    ["approve and cancel", "approved", "cancelled"],
    ["cancel", "cancelled", "cancelled"],
  ] as const)("%s: one decision, and one clear conflict", async (_what, first, second) => {
    const scene = await decidable();
    const results = await Promise.allSettled([decide(clerk, scene.ref, first), decide(colleague, scene.ref, second)]);
    expect(fulfilled(results)).toBe(1);
    expect(reasonOf(results)).toEqual(["DomainError"]);
    const done = await read(scene);
    expect(done.decisions).toHaveLength(1);
    expect(["issued", "cancelled"]).toContain(done.status);
    expect(Boolean(done.permit)).toBe(done.status === "issued");
    expectWhole(done);
  });

  it("confirm the same refusal: it is sent once", async () => {
    const scene = await decidable("doesNotMeet");
    const decision = await newDecision(scene, clerk, "refused", true);
    const word = { ref: scene.ref, decision, says: "confirm" as const, note: "" };
    const results = await Promise.allSettled([confirmDecision(colleague, word), confirmDecision(supervisor, word)]);
    expect([fulfilled(results), reasonOf(results)]).toEqual([1, ["DomainError"]]);
    const done = await read(scene);
    expect(done.status).toBe("refused");
    expect(done.events.filter(({ kind }) => kind === "decided")).toHaveLength(1);
    expectWhole(done);
  });

  it("write the reviews of two departments: both stand in the history, one after the other", async () => {
    const { id, ref } = await newSent(resident, { service: "building-permit", status: "intakeCheck" });
    await passCase(clerk, { ref });
    const { reviews } = await read({ id });
    expect(reviews).toHaveLength(2);
    const of = (actor: Staff) => reviews.find(({ departmentId }) => actor.departments.includes(departmentId))!.id;
    const words = { ref, verdict: "noObjection" as const, comment: "" };
    await Promise.all([clerk, works].map((actor) => writeReview(actor, { ...words, review: of(actor) })));
    const done = await read({ id });
    expect(done.reviews.map(({ status }) => status)).toEqual(["done", "done"]);
    expectWhole(done);
  });
});

it("deciding twice is refused, and says so", async () => {
  const scene = await decidable();
  const seen = await letterOf(supervisor, scene.ref, "approved");
  const proposal = { ref: scene.ref, outcome: "approved" as const, conditions: [], text: "", seen };
  await decideCase(clerk, proposal);
  await expect(decideCase(clerk, proposal)).rejects.toMatchObject({ key: "cases.blocked.wrongStage" });
  expect((await read(scene)).decisions).toHaveLength(1);
});

it("a decision while the resident withdraws: one of them holds, whichever came first", async () => {
  const ends = new Set<string>();
  for (let round = 0; round < 8; round++) {
    const scene = await decidable();
    const seen = await letterOf(supervisor, scene.ref, "approved");
    const approve = () => decideCase(clerk, { ref: scene.ref, outcome: "approved", conditions: [], text: "", seen });
    const withdraw = () => withdrawApplication(resident, { ref: scene.ref, fee: "none" });
    const results = await Promise.allSettled(round % 2 ? [approve(), withdraw()] : [withdraw(), approve()]);
    expect([fulfilled(results), reasonOf(results)]).toEqual([1, ["DomainError"]]);
    const done = await read(scene);
    ends.add(done.status);
    expect([done.decisions.length, Boolean(done.permit)]).toEqual(done.status === "issued" ? [1, true] : [0, false]);
    expectWhole(done);
  }
  expect([...ends].filter((end) => !["issued", "withdrawn"].includes(end))).toEqual([]);
});

it("what is over needs no review and no visit any more, and nobody writes one", async () => {
  const scene = await newCase(resident, colleague, { status: "inReview" });
  const of = { applicationId: scene.id, partyId: scene.partyId };
  const review = await asSystem("test", async (db) => {
    await db.inspection.create({
      data: { ...of, inspectorId: clerk.accountId, plannedOn: new Date(), part: "morning" },
      select: { id: true },
    });
    const asked = { departmentId: works.departments[0]!, decidingId: clerk.departments[0]!, dueOn: new Date() };
    return (await db.review.create({ data: { ...of, ...asked }, select: { id: true } })).id;
  });
  await withdrawApplication(resident, { ref: scene.ref, fee: "none" });
  const done = await read(scene);
  expect(done.inspections.map(({ status }) => status)).toEqual(["cancelled"]);
  expect(done.reviews.map(({ status }) => status).toSorted()).toEqual(["done", "ended"]);
  const late = writeReview(works, { ref: scene.ref, review, verdict: "noObjection", comment: "" });
  await expect(late).rejects.toMatchObject({ key: "cases.reviewOver" });
});

describe("whoever is past the portal", () => {
  const issue = (actor: Staff, { id }: Scene) =>
    asActor(actor, (db) => db.application.updateMany({ where: { id }, data: { status: "issued", decidedAt: new Date() } }));

  it.each<[string, (scene: Scene) => Promise<unknown>, RegExp]>([
    ["a requested item is open", ({ id }) => askFor(id), /a requested item is open/],
    [
      "a review is not done",
      async ({ id, partyId }) => {
        const of = {
          applicationId: id,
          partyId,
          departmentId: works.departments[0]!,
          decidingId: clerk.departments[0]!,
          dueOn: new Date(),
        };
        await asSystem("test", (db) => db.review.create({ data: of, select: { id: true } }));
      },
      /a review is open/,
    ],
    [
      "a visit is planned",
      ({ id, partyId }) => {
        const data = { applicationId: id, partyId, inspectorId: clerk.accountId, plannedOn: new Date(), part: "morning" };
        return asSystem("test", (db) => db.inspection.create({ data, select: { id: true } }));
      },
      /an inspection is planned/,
    ],
    [
      "money is due",
      async ({ id }) => {
        const { feeBillId } = await newSent(resident, { status: "awaitingFee", feeCents: 4_500 });
        await asSystem("test", async (db) => {
          await db.application.updateMany({ where: { feeBillId }, data: { feeBillId: null } });
          await db.application.update({ where: { id }, data: { feeBillId }, select: { id: true } });
        });
      },
      /money is due/,
    ],
  ])("issues nothing while %s", async (_what, hinder, why) => {
    const scene = await decidable();
    await newDecision(scene, clerk, "approved");
    await hinder(scene);
    await expect(issue(clerk, scene)).rejects.toThrow(why);
    expect((await read(scene)).status).toBe("pendingDecision");
  });

  it("issues, refuses and cancels nothing that nobody has decided", async () => {
    const scene = await decidable();
    await newDecision(scene, clerk, "refused", true);
    for (const status of ["issued", "approvedAwaitingPayment", "refused", "cancelled"]) {
      const alone = asActor(clerk, (db) => db.application.updateMany({ where: { id: scene.id }, data: { status } }));
      await expect(alone, status).rejects.toThrow(/nobody has|no second person/);
    }
  });

  it("takes no bill off an application, and moves it to no other department", async () => {
    const scene = await decidable();
    for (const data of [{ departmentId: works.departments[0]! }, { accountId: clerk.accountId }, { submittedAt: new Date(0) }]) {
      const change = asActor(supervisor, (db) => db.application.updateMany({ where: { id: scene.id }, data }));
      await expect(change).rejects.toThrow(/staff may not change this/);
    }
  });
});

describe("demoted in mid-session", () => {
  const roleOf = async ({ id, secret }: { id: string; secret: string }) => {
    const values = [id, tokenHash(secret), new Date()];
    const [row] = await statement<{ role: StaffRole; departments: string[]; services: string[] }>(
      "session_open",
      "SELECT * FROM session_open($1, $2, $3)",
      values,
    );
    return row!;
  };

  it.each<[string, (accountId: string) => Promise<unknown>]>([
    [
      "to another role",
      (id) => asSystem("test", (db) => db.account.update({ where: { id }, data: { role: "records" }, select: { id: true } })),
    ],
    [
      "to other services",
      (id) =>
        asSystem("test", (db) => db.account.update({ where: { id }, data: { services: ["food-stall-licence"] }, select: { id: true } })),
    ],
    ["out of the department", (accountId) => asSystem("test", (db) => db.accountDepartment.deleteMany({ where: { accountId } }))],
  ])("%s: the next act is refused", async (_how, demote) => {
    const [someone, scene] = [await newStaff("clerk"), await decidable()];
    const session = await openSession(someone);
    const acting = async (): Promise<Staff> => {
      const { role, departments, services } = await roleOf(session);
      return { ...someone, role, departments, services };
    };
    await noteCase(await acting(), { ref: scene.ref, text: "So far.", key: scene.id });
    await demote(someone.accountId);
    await expect(decide(await acting(), scene.ref)).rejects.toMatchObject(FORBIDDEN);
    expect((await read(scene)).status).toBe("pendingDecision");
  });
});
