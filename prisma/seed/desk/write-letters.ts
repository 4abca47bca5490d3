import { totalOf } from "@/lib/city/charges/charge-line";
import { city } from "@/lib/city/city";
import { cityDay } from "@/lib/city/city-day";
import { department } from "@/lib/city/departments";
import { canonicalHash } from "@/lib/crypto/canonical";
import { findService } from "@/lib/services/catalogue";
import { composeLetter } from "@/lib/staff/decisions/letter";
import type { SeedApplication } from "../applications/seed-application";
import { numberPermits } from "../applications/permit-of";
import type { SeedThread } from "../messages/seed-thread";
import type { Town } from "../town";
import type { SeedDecision } from "./seed-desk";
import { minutes, note } from "./work";

const LONGEST_SUBJECT = 120;
const DAY_MS = 86_400_000;
const READ_AFTER_MS = 5 * 3_600_000;

/** Writes the letter of each decision as the desk would have, names it in the history, and puts what was sent into the applicant's messages. */
export async function writeLetters(town: Town) {
  numberPermits(town.applications);
  for (const application of town.applications) {
    for (const decision of application.desk?.decisions ?? []) {
      await write(town, application, decision);
      if (decision.status !== "decided") continue;
      nameIn(application, decision);
      town.threads.push(threadOf(town, application, decision));
    }
    nameEnd(town, application);
  }
}

async function write(town: Town, application: SeedApplication, decision: SeedDecision) {
  const { outcome, language, reasons, conditions, text, proposedAt } = decision;
  const service = findService(application.service)!;
  const bill = town.bills.find(({ id }) => id === application.issueBillId);
  const { name: holder } = town.people.find(({ partyId }) => partyId === application.partyId)!;
  const letter = await composeLetter(language, {
    ...{ outcome, holder, service: service.name, issues: service.issues.name, text, reasons, conditions },
    ...{ subject: application.subject || service.name[language], rule: service.decision.rule, edition: service.decision.edition ?? "" },
    ...{ sentOn: new Date(cityDay(application.submittedAt!)), on: new Date(cityDay(proposedAt)) },
    ...{ department: department(service.department).name, feeCents: BigInt(outcome === "approved" && bill ? totalOf(bill.lines) : 0) },
    wasPaid: application.feeBillId !== undefined,
  });
  decision.letter = letter;
  decision.hash = canonicalHash({ outcome, letter, reasons });
}

/** The history names the letter by its hash, and what was issued by its number. */
function nameIn({ events, permit }: SeedApplication, { outcome, hash, decidedAt, conditions }: SeedDecision) {
  const event = events.find(({ kind, at }) => ["decided", "revoked"].includes(kind) && at === decidedAt)!;
  const issued = events.find(({ kind }) => kind === "issued");
  const number = permit && outcome === "approved" && { permit: permit.number };
  event.facts = { outcome, letter: hash, ...(!issued && number) };
  if (issued && number) issued.facts = { ...issued.facts, ...number };
  if (permit && outcome === "approved") permit.conditions = conditions;
}

/** What expired or was replaced says so in its history, as the jobs that ended it would have written. */
function nameEnd({ registry, applications }: Town, application: SeedApplication) {
  const { permit } = application;
  if (permit?.status !== "expired" && permit?.status !== "superseded") return;
  const by = applications.find((one) => one.permit?.id === permit.supersededBy)?.permit;
  const kind = by ? "permitSuperseded" : "permitExpired";
  note({ registry, application }, minutes(permit.endedAt!, 3), kind, undefined, { permit: permit.number, ...(by && { by: by.number }) });
}

/** A conversation of its own, where the letter can be answered; opened by its reader within the day, closed when nobody can object any more. */
function threadOf({ registry }: Town, application: SeedApplication, { id: decisionId, letter, decidedAt }: SeedDecision): SeedThread {
  const { partyId, accountId, department, id: applicationId } = application;
  const at = decidedAt!;
  const read = new Date(at.getTime() + READ_AFTER_MS);
  const over = new Date(at.getTime() + city().appealDays * DAY_MS);
  return {
    ...{ id: registry.newId(at), ref: registry.newRef("MS"), partyId, accountId, department, applicationId },
    ...{ subject: letter!.title.slice(0, LONGEST_SUBJECT), waitsFor: "nobody", createdAt: at, lastMessageAt: at },
    ...(over < registry.now ? { status: "closed", closedAt: over } : { status: "open" }),
    ...(registry.now.getTime() - at.getTime() > DAY_MS && { readAt: read }),
    messages: [{ id: registry.newId(at), authorKind: "city", department, event: "letter", decisionId, text: "", createdAt: at }],
  };
}
