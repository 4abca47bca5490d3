import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { listApprovals } from "@/lib/access/approvals/queries";
import { BEFORE_ALL } from "@/lib/access/portable-part";
import { findSelf, listMandates } from "@/lib/access/queries";
import { deleteDraftsOf } from "@/lib/applications/commands/delete-drafts-of";
import { expireDrafts } from "@/lib/applications/commands/expire-drafts";
import { applicationNeeds } from "@/lib/applications/needs";
import { openPassport } from "@/lib/applications/passports/commands/open-passport";
import { consentNeeds } from "@/lib/applications/passports/needs";
import { applicationParts } from "@/lib/applications/portable";
import { findApplication } from "@/lib/applications/queries/find-application";
import { findHistory } from "@/lib/applications/queries/find-history";
import { findRequest } from "@/lib/applications/queries/find-request";
import { listNewestDrafts } from "@/lib/applications/queries/find-draft";
import { listApplications, listDraftsOf } from "@/lib/applications/queries/list-applications";
import { listSentBy } from "@/lib/applications/queries/list-of-bills";
import { listPermits } from "@/lib/applications/queries/list-permits";
import { listUnderWay } from "@/lib/applications/queries/list-under-way";
import { sendTrackLinks } from "@/lib/applications/track/send-track-links";
import { applyMoves } from "@/lib/account/commands/apply-moves";
import { closeAccounts } from "@/lib/account/commands/close-accounts";
import { listLooks, writePlace, readPlace } from "@/lib/account/queries/looks";
import type { Resident, Staff } from "@/lib/auth/actor";
import { listActivity, findActivity } from "@/lib/auth/queries/activity";
import { listRememberedDevices, listSessions } from "@/lib/auth/queries/sessions";
import { isTaken } from "@/lib/auth/sign-up/taken";
import { nowhere } from "@/lib/auth/browser/nowhere";
import { endOtherSessions } from "@/lib/auth/commands/sessions/end-other-sessions";
import { sendResetLink } from "@/lib/auth/ways-back/send-reset-link";
import { sendUsernames } from "@/lib/auth/ways-back/send-usernames";
import { seal } from "@/lib/crypto/seal";
import { asActor, asSystem, type Db } from "@/lib/db/as-actor";
import { tooMuchFor } from "@/lib/documents/commands/room-for";
import { findHeld } from "@/lib/documents/queries/find-held";
import { listDocuments, listReusable } from "@/lib/documents/queries/list-documents";
import { sweepUploads } from "@/lib/documents/commands/sweep-uploads";
import { fillTables } from "@/lib/db/testing/volume";
import { houseKeep } from "@/lib/jobs/house-keep";
import { listOutbox } from "@/lib/mail/queries";
import { countWaiting, listQueue } from "@/lib/messages/queries/queue";
import type { QueueView } from "@/lib/messages/queries/queue-places";
import { countDeskNotices, listDeskNotices } from "@/lib/notices/queries/desk-notices";
import { listPublicNotices } from "@/lib/notices/queries/public-notices";
import { listDeliveries } from "@/lib/notifications/desk/queries";
import { readNotifications } from "@/lib/notifications/inbox/queries";
import { searchPeople } from "@/lib/people/queries";

type RealDatabase = { asActor: typeof asActor };
type Counts = Map<string, { sequential: number; fetched: number }>;
const touched = vi.hoisted(() => [] as Counts[]);

/** What this transaction has read so far, table by table: the database's own count, inside functions and partitions too. */
async function counted(db: Db): Promise<Counts> {
  const rows = await db.$queryRaw<{ relname: string; sequential: number; fetched: number }[]>`
    SELECT relname, seq_tup_read::int AS sequential, coalesce(idx_tup_fetch, 0)::int AS fetched FROM pg_stat_xact_user_tables
    WHERE seq_tup_read > 0 OR idx_tup_fetch > 0`;
  return new Map(rows.map(({ relname, ...counts }) => [relname, counts]));
}

const difference = (before: Counts, after: Counts): Counts =>
  new Map(
    [...after].map(([table, { sequential, fetched }]) => {
      const was = before.get(table) ?? { sequential: 0, fetched: 0 };
      return [table, { sequential: sequential - was.sequential, fetched: fetched - was.fetched }];
    }),
  );

// Still the real ones: what each transaction reads is written down beside.
vi.mock("@/lib/db/as-actor", async (original) => {
  const real = await original<RealDatabase>();
  const watched: typeof real.asActor = (actor, run) =>
    real.asActor(actor, async (db) => {
      const before = await counted(db);
      const result = await run(db);
      touched.push(difference(before, await counted(db)));
      return result;
    });
  return { ...real, asActor: watched, asSystem: (job: string, run: (db: Db) => Promise<unknown>) => watched({ kind: "system", job }, run) };
});

let resident: Resident;
/** Whom the city has asked for something, and about what. */
let asked: { actor: Resident; ref: string; applicationId: string; itemId: string };
let session: { id: string; secretHash: string };
let desk: Staff;
let clerk: Staff;

beforeAll(async () => {
  await fillTables(process.env.DATABASE_OWNER_URL!);
  const staff = (role: "supervisor" | "clerk", departments: string[]): Staff => {
    return { kind: "staff", accountId: resident.accountId, name: "", email: "", role, departments, services: [] };
  };
  await asSystem("test", async (db) => {
    const { id } = await db.account.findUniqueOrThrow({ where: { username: "volume777" }, select: { id: true } });
    resident = (await findSelf(db, id))!;
    const item = await db.requestedItem.findFirstOrThrow({
      where: { application: { ref: "VA-2-4712" } },
      select: { id: true, applicationId: true, askedBy: true },
    });
    asked = { actor: (await findSelf(db, item.askedBy))!, ref: "VA-2-4712", applicationId: item.applicationId, itemId: item.id };
    session = await db.authSession.findFirstOrThrow({ where: { accountId: id }, select: { id: true, secretHash: true } });
    const departments = await db.department.findMany({ orderBy: { slug: "asc" }, take: 3, select: { id: true } });
    clerk = staff("clerk", departments.map(({ id }) => id)); // prettier-ignore
    desk = staff("supervisor", []);
  });
}, 120_000);

/** A page's worth, however large the city is. */
const A_PAGE = 600;
/** More than any table of the city itself, such as its departments, is read from end to end. */
const SMALL = 1_000;

const as =
  <Result>(actor: () => Resident | Staff, run: (db: Db) => Promise<Result>) =>
  () =>
    asActor(actor(), run);
const me = () => resident;
const alone =
  <Result>(run: (db: Db) => Promise<Result>) =>
  () =>
    asSystem("test", run);
const queue = (view: QueueView) => as(() => clerk, (db) => listQueue(db, clerk, view)); // prettier-ignore
const found = (query: string) => as(() => desk, (db) => searchPeople(db, desk, query, "a reason")); // prettier-ignore

async function secondPage() {
  const [first] = await listLooks(resident);
  return listLooks(resident, readPlace(writePlace(first!)));
}

const applications = (group: "drafts" | "active" | "ended") => as(me, (db) => listApplications(db, resident, group));

async function secondPageOfApplications() {
  const first = await asActor(resident, (db) => listApplications(db, resident, "ended"));
  const { savedAt: at, id } = first.at(-1)!;
  return asActor(resident, (db) => listApplications(db, resident, "ended", { at, id }));
}

async function secondPageOfDocuments() {
  const { createdAt: at, id } = (await asActor(resident, (db) => listDocuments(db, resident))).at(-1)!;
  return asActor(resident, (db) => listDocuments(db, resident, { at, id }));
}

async function secondPageOfPermits() {
  const { issuedAt: at, id } = (await asActor(resident, (db) => listPermits(db, resident))).at(-1)!;
  return asActor(resident, (db) => listPermits(db, resident, { at, id }));
}

/** As the job gets it: all that is open of an address, or the one of a reference. */
function tracked(ref: string) {
  const id = randomUUID();
  return sendTrackLinks({ id, sealed: seal(JSON.stringify({ ref, email: "volume4712@post.example" }), `trackWish:${id}`) });
}

async function secondPageOfNotifications(only: "all" | "unread") {
  const { at, id } = (await readNotifications(resident, only)).rows.at(-1)!;
  return readNotifications(resident, only, { at, id });
}

const deliveriesOf = (view: "waiting" | "trying") => as(() => desk, (db) => listDeliveries(db, desk, view)); // prettier-ignore
async function secondPageOfDeliveries(view: "waiting" | "trying") {
  const { updatedAt: at, id } = (await asActor(desk, (db) => listDeliveries(db, desk, view))).at(-1)!;
  return asActor(desk, (db) => listDeliveries(db, desk, view, { at, id }));
}

type NoticeView = "open" | "published" | "past";
const noticesOf = (view: NoticeView) => as(() => clerk, (db) => listDeskNotices(db, clerk, view)); // prettier-ignore
async function secondPageOfNoticesOf(view: NoticeView) {
  const { updatedAt: at, id } = (await asActor(clerk, (db) => listDeskNotices(db, clerk, view))).at(-1)!;
  return asActor(clerk, (db) => listDeskNotices(db, clerk, view, { at, id }));
}

async function secondPageOfNotices(show: "now" | "past") {
  const { untilDay: at, id } = (await listPublicNotices({ show })).at(-1)!;
  return listPublicNotices({ show }, { at, id });
}

async function secondPageOfQueue(view: QueueView) {
  const { next } = await asActor(clerk, (db) => listQueue(db, clerk, view));
  if (!next) throw new Error("the queue has one page");
  return asActor(clerk, (db) => listQueue(db, clerk, view, next));
}

const draftsOfOne = async (db: Db) => {
  const { id } = await db.account.findUniqueOrThrow({ where: { username: "volume4713" }, select: { id: true } });
  await deleteDraftsOf(db, id);
};
const asAsked = (run: (db: Db, of: typeof asked) => Promise<unknown>) => () => asActor(asked.actor, (db) => run(db, asked));
const unusedVersion = (db: Db) => db.application.findFirst({ where: { service: "library-card", version: 9_999 }, select: { id: true } });

/** What a desk works on first: late and soon due before the rest. */
const deskQueue = (db: Db) =>
  db.application.findMany({
    where: { departmentId: clerk.departments[0]!, status: "inReview" },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: 26,
    select: { ref: true },
  });

const reads: [what: string, run: () => Promise<unknown>, most?: number][] = [
  ["the open queue of a department", queue("open")],
  ["its closed threads", queue("closed")],
  ["all its threads", queue("all")],
  ["the next page of its open queue", () => secondPageOfQueue("open")],
  ["the next page of its closed threads", () => secondPageOfQueue("closed")],
  ["the next page of all its threads", () => secondPageOfQueue("all")],
  [
    "how many wait",
    as(
      () => clerk,
      (db) => countWaiting(db, clerk),
    ),
  ],
  [
    "what is unread",
    alone((db) => db.$queryRaw`SELECT threads_unread(${resident.accountId}::uuid, ${resident.mandate.id}::uuid, NULL, now())`),
  ],
  ["a person by their address", found("volume4711@post.example")],
  ["a person by their alternate address", found("other900@post.example")],
  ["a person by a rare part of their name", found("c4ca4238a0b92382")],
  ["a person by a part that everyone's name has", found("common"), 1_500],
  ["a person by a whole name", found("person common c4ca4238a0b923820dcc509a6f75849b")],
  ["who looked at one's data", () => listLooks(resident)],
  ["the next page of it", secondPage],
  ["one's activity", as(me, (db) => listActivity(db, resident))],
  ["one kind of it", as(me, (db) => listActivity(db, resident, "signIn"))],
  ["the next page of one's activity", as(me, (db) => listActivity(db, resident, undefined, { at: new Date(), id: resident.accountId }))],
  ["one event", as(me, async (db) => findActivity(db, resident, (await listActivity(db, resident))[0]!.id))],
  ["where one is signed in", as(me, (db) => listSessions(db, resident))],
  ["remembered devices", as(me, (db) => listRememberedDevices(db, resident))],
  ["whom one may act for", () => listMandates(resident)],
  [
    "what waits for a second person",
    as(
      () => desk,
      (db) => listApprovals(db, desk),
    ),
  ],
  ["the developer outbox", listOutbox],
  ["what is over", houseKeep],
  ["accounts to close", closeAccounts],
  ["moves of today", applyMoves],
  ["an account that signs in", alone((db) => db.$queryRaw`SELECT id FROM account_for_sign_in(${"volume4711@post.example"})`)],
  ["a session", alone((db) => db.$queryRaw`SELECT id FROM session_open(${session.id}::uuid, ${session.secretHash}, now())`)],
  ["whether a username is taken", alone((db) => isTaken(db, "volume-nobody"))],
  ["a link to a new password", () => sendResetLink({ for: "resetLink", identifier: "other900@post.example", to: "email", visit: nowhere })],
  ["the usernames of an address", () => sendUsernames({ for: "usernames", email: "other900@post.example", visit: nowhere })],
  ["signing out everywhere else", () => endOtherSessions(resident, { sessionId: resident.accountId, visit: nowhere }, { forget: true })],
  ["one's drafts", applications("drafts")],
  ["one's applications under way", applications("active")],
  ["one's applications that are over", applications("ended")],
  ["the next page of them", secondPageOfApplications],
  ["the drafts of one service", as(me, (db) => listDraftsOf(db, resident, "library-card"))],
  ["the newest drafts, with their answers", as(me, (db) => listNewestDrafts(db, resident, 3))],
  ["what is under way, with its history", as(me, (db) => listUnderWay(db, resident, 5))],
  ["what the city asks for", as(me, (db) => applicationNeeds(db, resident, new Date(), 10))],
  ["what was sent by paying", as(me, (db) => listSentBy(db, resident, [resident.accountId]))],
  ["one's documents", as(me, (db) => listDocuments(db, resident))],
  ["the next page of one's documents", secondPageOfDocuments],
  ["one's permits", as(me, (db) => listPermits(db, resident))],
  ["the next page of one's permits", secondPageOfPermits],
  ["an application", asAsked((db, { actor, ref }) => findApplication(db, actor, ref))],
  ["its history", asAsked((db, { actor, ref }) => findHistory(db, actor, ref))],
  ["something that was asked about it", asAsked((db, { actor, ref, itemId }) => findRequest(db, actor, ref, itemId))],
  ["what was sent for that", asAsked((db, { actor, ...of }) => findHeld(db, actor, { ...of, kind: "answer" }))],
  ["the documents of a request", alone((db) => db.document.findMany({ where: { itemId: asked.itemId }, take: 10, select: { id: true } }))],
  [
    "files to use again",
    asAsked((db, { actor, applicationId }) => listReusable(db, actor, { applicationId, kind: "x", onlyImages: false })),
  ],
  ["what was sent today", asAsked((db, { actor, applicationId, itemId }) => tooMuchFor(db, actor, { applicationId, fileId: itemId }, 1))],
  ["what is asked of a guardian", as(me, (db) => consentNeeds(db, resident, new Date(), 10))],
  [
    "whether a passport is applied for already",
    alone((db) => openPassport(db, { id: asked.applicationId, partyId: asked.actor.partyId, definition: { passport: "new" } }, {})),
  ],
  ["a copy of one's applications", asAsked((db, { actor }) => applicationParts[0]!.read(db, actor, BEFORE_ALL))],
  ["the links to all that one applied for", () => tracked("")],
  ["the link to one of them", () => tracked("VA-2-4712")],
  ["the drafts of an account that closes", alone(draftsOfOne)],
  ["whether anyone applied under a version", alone(unusedVersion)],
  ["the first of a desk's applications", as(() => clerk, deskQueue)],
  ["drafts that end", expireDrafts],
  ["uploads that were left", sweepUploads],
  ["what one was told", () => readNotifications(resident, "all")],
  ["the next page of it", () => secondPageOfNotifications("all")],
  ["what of it is unread", () => readNotifications(resident, "unread")],
  ["the next page of what is unread", () => secondPageOfNotifications("unread")],
  ["what did not reach people", deliveriesOf("waiting")],
  ["the next page of it", () => secondPageOfDeliveries("waiting")],
  ["what is still tried", deliveriesOf("trying")],
  ["the next page of what is still tried", () => secondPageOfDeliveries("trying")],
  ["the notices that matter", () => listPublicNotices({ show: "now" })],
  ["the notices that are over", () => listPublicNotices({ show: "past" })],
  ["the next page of those that matter", () => secondPageOfNotices("now")],
  ["the next page of those that are over", () => secondPageOfNotices("past")],
  ["a desk's drafts of notices", noticesOf("open")],
  ["what it has published", noticesOf("published")],
  ["what of it is over", noticesOf("past")],
  ["the next page of a desk's drafts", () => secondPageOfNoticesOf("open")],
  ["the next page of what it has published", () => secondPageOfNoticesOf("published")],
  ["the next page of what is over", () => secondPageOfNoticesOf("past")],
  ["how many notices wait", as(() => clerk, (db) => countDeskNotices(db, clerk))], // prettier-ignore
  ["ending the sign-ins under way of one account", alone((db) => db.loginFlow.count({ where: { accountId: resident.accountId } }))],
];

describe("in a city of twelve thousand accounts, no table that grows is read from end to end", () => {
  it.each(reads)("for %s", async (_what, run, most = A_PAGE) => {
    touched.length = 0;
    await run();
    const tables = touched.flatMap((counts) => [...counts]);
    expect(tables.filter(([, { sequential }]) => sequential > SMALL)).toEqual([]);
    expect(tables.filter(([, { fetched }]) => fetched > most)).toEqual([]);
  });
});
