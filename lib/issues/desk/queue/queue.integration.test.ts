import { beforeAll, describe, expect, it } from "vitest";
import type { Resident, Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { exportIssues } from "@/lib/issues/desk/queue/export-issues";
import { listIssues } from "@/lib/issues/desk/queue/list-issues";
import { issuePlaces } from "@/lib/issues/desk/queue/queue-places";
import { standingIssue } from "@/lib/issues/desk/testing/desk-scenes";
import { issueSorts, readIssueWish, type IssueView } from "@/lib/issues/desk/views";

let works: Staff;
let other: Staff;
let resident: Resident;

beforeAll(async () => {
  works = await newStaff("works", ["public-works"]);
  other = await newStaff("works", ["public-works"]);
  resident = await newResident();
});

const words = `Quillfeather ${Date.now()}`;
const make = (standing: Parameters<typeof standingIssue>[0] = {}, promised = 5) =>
  standingIssue({ description: words, ...standing }).then(async ({ id, ref }) => {
    await asSystem(
      "test",
      (db) => db.$executeRaw`UPDATE issue_report SET promised_on = current_date + ${promised}::int WHERE id = ${id}::uuid`,
    );
    return { id, ref };
  });
const refsIn = (view: IssueView, more: Record<string, string> = {}) =>
  asActor(works, async (db) => (await listIssues(db, works, readIssueWish({ view, q: words, ...more }))).reports.map(({ ref }) => ref));

describe("the queue of reports", () => {
  it("holds in each view what its name says", async () => {
    const made = {
      new: await make({ status: "new" }),
      late: await make({}, -3),
      mine: await make({ status: "assigned", crew: works }),
      today: await make({ status: "scheduled", crew: other }),
      reopened: await make({ closedBy: other, reopened: true }),
      private: await make({ hidden: true }),
      over: await make({ status: "resolved" }),
    };
    for (const view of ["new", "late", "mine", "today", "reopened", "private", "over"] as const) {
      const refs = await refsIn(view);
      expect([view, refs.includes(made[view].ref)]).toEqual([view, true]);
      if (view !== "mine") expect([view, refs.length]).toEqual([view, 1]); // what is reopened may land with this very person
    }
    expect(await refsIn("open")).toHaveLength(6);
    expect(await refsIn("open", { who: "nobody", stop: "new" })).toEqual([made.new.ref]);
  });

  it("puts what is dangerous first, then by the promised day, and goes on from page to page in every order", async () => {
    const marked = { description: `Wayfarer ${Date.now()}` };
    const [late, far, danger] = [await make(marked, -2), await make(marked, 9), await make({ ...marked, severity: 3 }, 9)];
    const first = await refsIn("open", { q: marked.description });
    expect(first).toEqual([danger.ref, late.ref, far.ref]);
    for (const sort of issueSorts) {
      const wish = readIssueWish({ view: "open", sort });
      const walked: string[] = [];
      await asActor(works, async (db) => {
        let after: string | undefined;
        do {
          const page = await issuePlaces(db, works, wish, { after, take: 50 });
          walked.push(...page.map(({ id }) => id));
          after = page.length === 50 ? page.at(-1)!.cursor : undefined;
        } while (after);
      });
      expect([sort, new Set(walked).size]).toEqual([sort, walked.length]);
      expect([sort, [late, far, danger].every(({ id }) => walked.includes(id))]).toEqual([sort, true]);
    }
  });

  it("finds a reference in whatever view it is, and refuses a place that is none", async () => {
    const { ref } = await make({ status: "resolved" });
    expect(await refsIn("new", { q: ref.toLowerCase().replaceAll("-", " ") })).toEqual([ref]);
    const wrong = asActor(works, (db) => listIssues(db, works, readIssueWish({}), "1 OR 1=1"));
    await expect(wrong).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it("is saved as a file without what is another department's, and whose reports stood in it is written down", async () => {
    const { ref } = await standingIssue({ description: `Ledger ${words}` }, resident);
    const saved = async (actor: Staff) => {
      const refs: string[] = [];
      for await (const part of exportIssues(actor, readIssueWish({ view: "open", q: `Ledger ${words}` })))
        refs.push(...part.map((one) => one.ref));
      return refs;
    };
    expect(await saved(works)).toEqual([ref]);
    expect(await saved(await newStaff("works", ["revenue"]))).toEqual([]);
    const shown = await asSystem("test", (db) =>
      db.auditShown.count({ where: { action: "issues.exported", accountId: works.accountId, partyId: resident.partyId } }),
    );
    expect(shown).toBe(1);
  });
});
