import { randomUUID } from "node:crypto";
import { request, type APIRequestContext } from "@playwright/test";
import type { Act, StaffRole } from "@/lib/auth/actor";
import { paper, picture } from "@/lib/documents/testing/papers";
import { paths } from "@/lib/paths";
import { expect } from "./fixtures";
import { makeDraft } from "./portal/things/applications";
import { withCast, type Cast, type Player } from "./portal/cast";
import { makeDeskReport } from "./portal/things/desk-reports";
import { makeRecord } from "./portal/things/records";
import { openSession } from "./portal/opened-session";
import type { Owner } from "./portal/owner";
import { makeStaff } from "./portal/staff";
import { caseDesk, recordsDesk, worksDesk } from "./steps/audiences/desks";

type Answer = "answered" | "led on" | "asked to sign in" | "forbidden" | "not there" | "signed out";
/** What the handlers are about: files that were found clean, one of them of a case that another department reviews, and a draft for more. */
type Sent = { document: string; attachment: string; paper: string; emptyDraft: string };
type About = Cast & { sent: Sent; privateReport: string; privatePhoto: string; recordWithFile: string };
/** Of the staff: these roles get it, and those who are refused read so. What a clerk of another department gets, `elsewhere`. */
type Desk = { roles: StaffRole[]; done?: Answer; refused?: StaffRole[]; elsewhere?: Answer };
type Handler = {
  ask: (as: APIRequestContext, about: About) => ReturnType<APIRequestContext["get"]>;
  /** Of those who act for the owner: what they need. Where nothing is said, no resident gets it, not even the owner of the samples. */
  area?: "applications" | "messages";
  act?: Act;
  /** Those who work on the samples; or the desk that a message was sent to. */
  desk?: Desk | "of the message";
  visitor?: Answer;
  /** What those get whose it is. */
  done?: Answer;
  /** What the owner of the samples gets of their own, which they share with no deputy. */
  own?: Answer;
  /** Where it is the same for everybody, with a session and without. */
  everyone?: Answer;
};

const test = withCast.extend<object, { about: About }>({
  about: [
    async ({ cast, owner, portal }, use) => {
      const as = await contextOf(
        portal.origin,
        cast.players.find(({ kind }) => kind === "owner")!,
      );
      const { draft, thread } = cast.things;
      const photo = { name: "photo.jpg", mimeType: "image/jpeg", buffer: await picture(700, 900).jpeg().toBuffer() };
      const begun = await makeDraft(owner, cast.owner);
      await as.post(uploadTo(draft), { multipart: { file: photo } });
      await as.post(uploadTo(begun.ref), { multipart: { file: { ...photo, name: "plan.jpg" } } });
      await as.post(writeTo(thread), { multipart: { ...words(thread), file: photo } });
      await as.dispose();
      const files = () =>
        owner.rows<{ id: string; area: string; name: string }>(
          "SELECT id, area, name FROM stored_file WHERE party_id = $1 AND status = 'received' AND preview_key IS NOT NULL",
          [cast.owner.partyId],
        );
      await expect
        .poll(async () => (await files()).map(({ area }) => area).sort(), { timeout: 30_000 })
        .toEqual(["applications", "applications", "messages"]);
      const idOf = async (area: string, name = "photo.jpg") => (await files()).find((file) => file.area === area && file.name === name)!.id;
      await owner.rows(
        "UPDATE document SET application_id = (SELECT id FROM application WHERE ref = $1), kind = 'sitePlan' WHERE application_id = $2",
        [cast.things.desk.visited, begun.id],
      );
      const emptyDraft = (await makeDraft(owner, cast.owner)).ref;
      const [document, attachment, sent] = [await idOf("applications"), await idOf("messages"), await idOf("applications", "plan.jpg")];
      const players = [...cast.players, await clerkElsewhere(owner)];
      const { ref: privateReport, id: hidden } = await makeDeskReport(owner, { reporter: cast.owner });
      const recordWithFile = await makeRecord(owner, "draft");
      const sendAs = async (role: StaffRole, to: string, file: { name: string; mimeType: string; buffer: Buffer }) => {
        const staff = await contextOf(
          portal.origin,
          cast.players.find((player) => player.kind === "staff" && player.role === role)!,
        );
        await staff.post(to, { multipart: { file } });
        await staff.dispose();
      };
      await sendAs("works", paths.staff.issuePhotos({ ref: privateReport, back: paths.staff.routeStop(privateReport) }), photo);
      const pdf = { name: "report.pdf", mimeType: "application/pdf", buffer: await paper() };
      await sendAs("records", paths.staff.recordUpload({ record: recordWithFile, back: paths.staff.record(recordWithFile) }), pdf);
      const photos = () =>
        owner.rows<{ id: string }>(
          "SELECT p.id FROM issue_photo p JOIN stored_file f ON f.id = p.stored_file_id WHERE p.report_id = $1 AND f.preview_key IS NOT NULL",
          [hidden],
        );
      const papers = () => owner.count("record_file WHERE record_id = $1 AND status = 'received'", [recordWithFile]);
      await expect.poll(async () => [(await photos()).length, await papers()], { timeout: 30_000 }).toEqual([1, 1]);
      const privatePhoto = (await photos())[0]!.id;
      await owner.rows("UPDATE issue_report SET hidden_at = now() WHERE id = $1", [hidden]);
      const about = { privateReport, privatePhoto, recordWithFile, sent: { document, attachment, paper: sent, emptyDraft } };
      await use({ ...cast, players, ...about });
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

/** A clerk like those of the samples, of a department that has nothing to do with them. */
async function clerkElsewhere(owner: Owner): Promise<Player> {
  const { accountId } = await makeStaff(owner);
  await owner.rows("DELETE FROM account_department WHERE account_id = $1", [accountId]);
  await owner.rows("INSERT INTO account_department (account_id, department_id) SELECT $1, id FROM department WHERE slug = 'parking'", [
    accountId,
  ]);
  const cookie = (await openSession(owner, accountId)).cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return { name: "a clerk of another department", kind: "staff", role: "clerk", isElsewhere: true, cookie };
}

const contextOf = (origin: string, { cookie }: Player, headers: Record<string, string> = {}) =>
  request.newContext({
    baseURL: origin,
    maxRedirects: 0,
    extraHTTPHeaders: { accept: "text/html", origin, ...headers, ...(cookie && { cookie }) },
  });

const uploadTo = (ref: string) => paths.uploads({ ref, slot: "rabies", back: paths.applicationDocument(ref, "rabies") });
const writeTo = (thread: string) => paths.writing({ thread, back: paths.thread(thread) });
const words = (thread: string) => ({ thread, text: "Here is the plan.", key: randomUUID() });

const permitsDesk: StaffRole[] = ["clerk", "inspector", "supervisor"];
const notAtTheWorks: StaffRole[] = ["clerk", "inspector", "passportOfficer", "finance", "records", "admin"];
const notAtRecords: StaffRole[] = ["clerk", "inspector", "passportOfficer", "finance", "works", "admin"];
const notAtCases: StaffRole[] = ["finance", "records", "admin"];

const handlers: Record<string, Handler> = {
  "a file of an application": { ask: (as, { sent }) => as.get(paths.file(sent.document)), area: "applications", act: "see" },
  "its preview": { ask: (as, { sent }) => as.get(paths.filePreview(sent.document)), area: "applications", act: "see" },
  "a file of a message": {
    ask: (as, { sent }) => as.get(paths.file(sent.attachment)),
    area: "messages",
    act: "see",
    desk: "of the message",
  },
  "the preview of that": { ask: (as, { sent }) => as.get(paths.filePreview(sent.attachment)), area: "messages", act: "see" },
  "a file of a case": {
    ask: (as, { sent }) => as.get(paths.file(sent.paper)),
    area: "applications",
    act: "see",
    desk: { roles: [...permitsDesk, "works"] },
  },
  "a page of that": {
    ask: (as, { sent }) => as.get(paths.filePage(sent.paper, 1)),
    desk: { roles: [...permitsDesk, "works"], refused: notAtCases },
  },
  "a photo for a visit": {
    ask: (as, { things: { desk } }) =>
      as.post(paths.staff.visitPhotos({ inspection: desk.visit, back: paths.staff.inspection(desk.visit) }), {
        multipart: { file: { name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ") } },
      }),
    desk: { roles: ["inspector", "supervisor"], done: "led on", refused: ["clerk", "works"] }, // they see the case
  },
  "the letter of a decision": {
    ask: (as, { things: { desk } }) => as.get(paths.applicationLetterFile(desk.letter.application, desk.letter.letter)),
    area: "applications",
    act: "see",
    visitor: "led on",
  },
  "the queue as a file": {
    ask: (as) => as.get(paths.staff.casesFile),
    desk: { roles: caseDesk, refused: notAtCases, elsewhere: "answered" },
    visitor: "led on",
  },
  "the reports as a file": {
    ask: (as) => as.get(paths.staff.issuesFile),
    desk: { roles: worksDesk, refused: notAtTheWorks, elsewhere: "forbidden" },
    visitor: "led on",
  },
  "a photo of a place after the work": {
    ask: (as, { things: { deskReport: ref } }) =>
      as.post(paths.staff.issuePhotos({ ref, back: paths.staff.routeStop(ref) }), {
        multipart: { file: { name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ") } },
      }),
    desk: { roles: worksDesk, done: "led on", refused: notAtTheWorks, elsewhere: "forbidden" },
  },
  "a photo of a private report": {
    ask: (as, { privatePhoto }) => as.get(paths.issuePhoto(privatePhoto)),
    desk: { roles: worksDesk },
    visitor: "not there",
    own: "answered",
  },
  "a photo of a report that is written in another browser": {
    ask: (as) =>
      as.post(paths.draftPhotos(paths.reportIssueStep("photos")), {
        multipart: { file: { name: "a.jpg", mimeType: "image/jpeg", buffer: Buffer.from("MZ") } },
      }),
    visitor: "not there",
  },
  "what is typed of a report in another browser": {
    ask: (as) => as.post(`${paths.reportIssueStep("details")}/keep`, { multipart: { description: "A hole", turn: "1" } }),
    visitor: "not there",
  },
  "where a report of another browser is": {
    ask: (as) => as.post(`${paths.reportIssueStep("where")}/keep`, { multipart: { how: "address", address: "22 Quay", turn: "1" } }),
    visitor: "not there",
  },
  "how to reach who writes in another browser": {
    ask: (as) => as.post(`${paths.reportIssueStep("contact")}/keep`, { multipart: { contact: "none", turn: "1" } }),
    visitor: "not there",
  },
  "what has changed in the queue": {
    ask: (as) => as.get(paths.staff.casesNews),
    desk: { roles: caseDesk, refused: notAtCases, elsewhere: "answered" },
    visitor: "signed out",
  },
  "how often the city was on time as a file": {
    ask: (as) => as.get(paths.staff.analyticsFile),
    desk: { roles: caseDesk, refused: notAtCases, elsewhere: "answered" },
    visitor: "led on",
  },
  "the copy of an application": {
    ask: (as, { things }) => as.get(paths.applicationCopy(things.sent)),
    area: "applications",
    act: "see",
    visitor: "led on",
  },
  "its history": {
    ask: (as, { things }) => as.get(paths.applicationHistory(things.sent)),
    area: "applications",
    act: "see",
    visitor: "led on",
  },
  "what was issued on it, on paper": {
    ask: (as, { things }) => as.get(paths.permitFile(things.issued)),
    area: "applications",
    act: "see",
    visitor: "led on",
  },
  "what is typed in a draft": {
    ask: (as, { things: { draft } }) =>
      as.post(`${paths.applicationStep(draft, "owner")}/keep`, {
        multipart: { ref: draft, page: "owner", tab: "one", revision: "1", asked: "ownerName", ownerName: "Robin Tester" },
      }),
    area: "applications",
    act: "draft",
    visitor: "signed out", // the page says so, and keeps what is typed
  },
  "what is typed of one of a group": {
    ask: (as, { things: { draft } }) => {
      const item = randomUUID();
      return as.post(`${paths.applicationItem(draft, "dogs", "dogs", item)}/keep`, {
        multipart: { ref: draft, page: "dogs", group: "dogs", item, tab: "one", revision: "1", asked: "chip", chip: "" },
      });
    },
    area: "applications",
    act: "draft",
    visitor: "signed out",
  },
  "a file for a draft": {
    ask: (as, { sent }) =>
      as.post(uploadTo(sent.emptyDraft), {
        multipart: { file: { name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ") } },
      }),
    area: "applications",
    act: "draft",
    done: "led on",
  },
  "a PDF for a public record": {
    ask: (as, { things: { recordDraft: record } }) =>
      as.post(paths.staff.recordUpload({ record, back: paths.staff.record(record) }), {
        multipart: { file: { name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ") } },
      }),
    desk: {
      ...{ roles: recordsDesk, done: "led on", elsewhere: "forbidden" },
      refused: notAtRecords,
    },
  },
  "the PDF of a record that is being prepared": {
    ask: (as, { recordWithFile }) => as.get(paths.staff.recordFile(recordWithFile)),
    desk: { roles: recordsDesk, refused: notAtRecords, elsewhere: "forbidden" },
    visitor: "led on",
  },
  "a message with a file": {
    ask: async (as, { things: { thread } }) =>
      as.post(writeTo(thread), {
        multipart: { ...words(thread), file: { name: "plan.pdf", mimeType: "application/pdf", buffer: await paper() } },
      }),
    area: "messages",
    act: "send",
    done: "led on",
  },
  "the reports in view of a map": {
    ask: (as) => as.get(`${paths.issuePins}?box=38.12,-75.2,38.13,-75.18`),
    everyone: "answered",
  },
  "what a point of the map is called": { ask: (as) => as.get(`${paths.placeName}?lat=38.1248&lng=-75.1922`), everyone: "answered" },
  "the feed of reports": { ask: (as) => as.get(paths.issuesFeed), everyone: "answered" },
  "the feed of records": { ask: (as) => as.get(paths.recordsFeed), everyone: "answered" },
  "the feed of notices": { ask: (as) => as.get(paths.noticesFeed("en")), everyone: "answered" },
  "the PDF of a published record": { ask: (as, { things }) => as.get(paths.recordFile(things.record)), everyone: "answered" },
  "the PDF of a record that is a draft": { ask: (as, { things }) => as.get(paths.recordFile(things.recordDraft)), everyone: "not there" },
  "what can be reported by Open311": { ask: (as) => as.get(`${paths.open311}/services.json`), everyone: "answered" },
  "a report by Open311": { ask: (as, { things }) => as.get(`${paths.open311}/requests/${things.deskReport}.json`), everyone: "answered" },
  "a private report by Open311": {
    ask: (as, { privateReport }) => as.get(`${paths.open311}/requests/${privateReport}.json`),
    everyone: "not there",
  },
  "a new report by Open311 without a key": {
    ask: (as) =>
      as.post(`${paths.open311}/requests.json`, { form: { service_code: "pothole", lat: "38.1248", long: "-75.1922", description: "x" } }),
    everyone: "forbidden",
  },
  "a calendar whose address is guessed": { ask: (as) => as.get(paths.calendarFeed("guessed")), everyone: "not there" },
  "one click that stops mails, its address guessed": {
    ask: (as) => as.post(paths.oneClickUnsubscribe("a".repeat(44)), { form: { "List-Unsubscribe": "One-Click" } }),
    everyone: "not there",
  },
  "the same address opened by a person": { ask: (as) => as.get(paths.oneClickUnsubscribe("a".repeat(44))), everyone: "led on" },
  "whether a page helped": { ask: (as) => as.post(paths.feedbackAnswer, { form: { helpful: "yes" } }), everyone: "led on" },
};

function expected(handler: Handler, player: Player, isAtDesk: boolean): Answer {
  const { area, act, visitor = "asked to sign in", done = "answered", own, everyone } = handler;
  if (everyone) return everyone;
  if (player.kind === "visitor") return visitor;
  if (player.kind === "staff") return ofStaff(handler, player, isAtDesk);
  if (own && player.kind === "owner") return own;
  if (!area || !act) return "not there";
  if (player.kind === "owner") return done;
  return player.kind === "deputy" && player.areas.includes(area) && player.acts.includes(act) ? done : "not there";
}

function ofStaff({ desk }: Handler, { role, isElsewhere }: Player & { kind: "staff" }, isAtDesk: boolean): Answer {
  if (desk === "of the message") return isAtDesk && !isElsewhere ? "answered" : "not there";
  if (isElsewhere) return desk?.elsewhere ?? "not there";
  if (desk?.roles.includes(role)) return desk.done ?? "answered";
  return desk?.refused?.includes(role) ? "forbidden" : "not there";
}

const answers: Record<number, Answer> = {
  200: "answered",
  204: "answered",
  303: "led on",
  401: "signed out",
  403: "forbidden",
  404: "not there",
};

for (const [name, handler] of Object.entries(handlers))
  test(`${name} is for whom it is, and for nobody else`, async ({ about, owner, portal, address }) => {
    const atDesk = await owner.rows<{ role: string }>(
      `SELECT DISTINCT a.role FROM account a JOIN account_department d ON d.account_id = a.id
       JOIN thread t ON t.department_id = d.department_id WHERE t.id = $1`,
      [about.things.thread],
    );
    expect(atDesk.map(({ role }) => role).sort()).toEqual(["clerk", "inspector", "supervisor"]);
    const [found, wanted]: Record<string, string>[] = [{}, {}];
    for (const player of about.players) {
      const as = await contextOf(portal.origin, player, { "x-forwarded-for": address });
      const answer = await handler.ask(as, about);
      const isAsked = answer.headers().location?.startsWith(paths.signIn);
      found![player.name] = isAsked ? "asked to sign in" : (answers[answer.status()] ?? String(answer.status()));
      wanted![player.name] = expected(handler, player, player.kind === "staff" && atDesk.some(({ role }) => role === player.role));
      await as.dispose();
    }
    expect(found).toEqual(wanted);
  });
