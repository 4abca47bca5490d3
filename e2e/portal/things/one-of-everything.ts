import type { Things } from "../../steps/pages/sample";
import { askInThePast } from "./approvals";
import { askFor, makeDraft, makeStanding } from "./applications";
import { makeConsent } from "./consents";
import { makeDesk } from "./desk";
import { makeDeskReport } from "./desk-reports";
import { makeIssueDraft, makeReporterLink } from "./issue-drafts";
import { makeCase, makeEvent, makeLink } from "./links";
import { childAnswers } from "@/lib/applications/passports/testing/child-answers";
import { makeNotice } from "./notices";
import type { Owner } from "../owner";
import { makeRecord } from "./records";
import { makePermit } from "./permits";
import { keepPasskey } from "../passkeys-of";
import { makeResident, payInThePast, refundInThePast, type Resident } from "../residents";
import { failToTell, tellInThePast } from "./told";
import { makeContact, makeFeedback, makeStatusNotice } from "./support";
import { writeInThePast } from "./threads";
import { giveApp } from "../credentials";
import { makeStaff } from "../staff";

/** One of everything that a page can be about, for a resident with four bills, and a member of staff with two ways in. */
export async function makeThings(owner: Owner, resident: Resident): Promise<Things> {
  const officer = await makeStaff(owner);
  const draft = await makeDraft(owner, resident);
  const sent = await makeStanding(owner, resident, { status: "submitted" });
  const issued = await makePermit(owner, resident);
  const waiting = await makeStanding(owner, resident, { status: "actionRequired" });
  const answers = childAnswers(`sam.${resident.email}`);
  const child = await makeDraft(owner, resident, "child-passport", answers);
  const payment = await payInThePast(owner, resident, resident.bills[3]!);
  const reported = await makeDeskReport(owner);
  return {
    payment,
    ...(await refundInThePast(owner, resident, payment)),
    thread: await writeInThePast(owner, resident),
    notification: await tellInThePast(owner, resident),
    delivery: await failToTell(owner, resident),
    passkey: await keepPasskey(owner, resident),
    event: await makeEvent(owner, resident.accountId, "wrongCode"),
    report: await makeCase(owner, resident),
    approval: await askInThePast(owner, resident),
    app: (await giveApp(owner, resident)).id,
    draft: draft.ref,
    draftItem: draft.item,
    sent: sent.ref,
    issued: issued.ref,
    code: issued.code,
    standing: (await makeStanding(owner, resident, { service: "building-permit", status: "intakeCheck", subject: "14 Quay Street" })).ref,
    waiting: waiting.ref,
    request: await askFor(owner, waiting, "Vaccination card"),
    child: child.ref,
    consent: await makeConsent(owner, { id: child.id, answers }),
    ownConsent: await askOfResident(owner, resident),
    track: await makeLink(owner, resident.accountId, { purpose: "track", subjectId: sent.id }),
    notice: (await makeNotice(owner, "published")).slug,
    noticeDraft: (await makeNotice(owner, "draft")).id,
    record: await makeRecord(owner, "published"),
    recordDraft: await makeRecord(owner, "draft"),
    contact: (await makeContact(owner)).id,
    feedbackPage: await makeFeedback(owner),
    statusNotice: await makeStatusNotice(owner),
    desk: await makeDesk(owner, resident),
    issueDraft: await makeIssueDraft(owner),
    issueLink: await makeReporterLink(owner, reported),
    issueSent: reported.ref,
    deskReport: (await makeDeskReport(owner, { reporter: resident })).ref,
    officer: officer.accountId,
    officerPasskey: await keepPasskey(owner, officer, "Desk key"),
    officerApp: (await giveApp(owner, officer)).id,
    officerBatch: await makeBatch(owner, officer.accountId, sent.ref),
  };
}

/** They made one case urgent, and tried another that is not there. */
async function makeBatch(owner: Owner, accountId: string, ref: string): Promise<string> {
  const changes = [
    { ref, id: accountId, outcome: "changed", before: "0" },
    { ref: "AP-000-000-000", outcome: "notThere" },
  ];
  const [batch] = await owner.rows<{ id: string }>(
    "INSERT INTO case_batch (account_id, kind, target, changes) VALUES ($1, 'priority', '1', $2) RETURNING id",
    [accountId, JSON.stringify(changes)],
  );
  return batch!.id;
}

/** Another parent names this resident as the second guardian. */
async function askOfResident(owner: Owner, { email }: Resident): Promise<string> {
  const answers = childAnswers(email);
  const { id } = await makeDraft(owner, await makeResident(owner, { bills: 0, name: "Maya Ortiz" }), "child-passport", answers);
  return (await makeConsent(owner, { id, answers })).id;
}
