import { answersOf as keptAnswers, type Draft } from "@/lib/applications/draft/draft";
import { sealSecrets } from "@/lib/applications/draft/secrets";
import { subjectOf } from "@/lib/applications/subject";
import { canonicalHash } from "@/lib/crypto/canonical";
import type { Answers } from "@/lib/services/answers";
import { findService } from "@/lib/services/catalogue";
import type { Service } from "@/lib/services/declaration/service";
import { shown } from "@/lib/services/shown";
import type { SeedBill } from "../bills/seed-bill";
import type { SeedPayment } from "../bills/seed-payment";
import { hourOf } from "../city-hours";
import type { Registry } from "../registry";
import type { Clerks } from "./desks";
import { documentsOf } from "./documents-of";
import { feeOf } from "./fee-of";
import { historyOf } from "./history-of";
import type { paper } from "./paper";
import { passportOf } from "./passport-of";
import { permitOf } from "./permit-of";
import type { Portrait } from "./portrait";
import type { SeedApplication } from "./seed-application";
import type { Applicant, Story } from "./story";

/** Who works there, and what the papers are that people send. */
export type Office = { clerks: Clerks; portrait: Portrait; paper: typeof paper };
export type Applied = { application: SeedApplication; bills: SeedBill[]; payments: SeedPayment[] };

const DAY_MS = 86_400_000;

/** Makes of a story what filling in, sending, paying and the city's work would have made. */
export function apply(registry: Registry, office: Office, who: Applicant, story: Story): Applied {
  const { random, newId, newRef } = registry;
  const service = findService(story.service)!;
  const savedAt = new Date(hourOf(story.day, story.time ?? "07:30").getTime() + (story.time ? 0 : random.between(0, 50_000_000)));
  const createdAt = new Date(savedAt.getTime() - random.between(9, 70) * 60_000 - (story.consent ? 4 : random.int(3)) * DAY_MS);
  const id = newId(createdAt);
  const draft = draftOf(service, id, story);
  const common = {
    ...{ id, ref: newRef("AP"), key: newId(createdAt), partyId: who.person.partyId, accountId: who.account.id },
    ...{ department: service.department, service: service.slug, version: service.version, status: story.status },
    ...{ revision: draft.seen.length, createdAt, savedAt },
  };
  const desk = { registry, service, story, who, clerk: office.clerks.get(service.department)! };
  if (story.status === "draft" || story.status === "expired") return { ...neverSent(desk, office, common, draft), bills: [], payments: [] };

  const { answers } = shown(service, keptAnswers(draft));
  const subject = subjectOf(service, answers);
  const sentAt = new Date(savedAt.getTime() + random.between(40, 200) * 1_000);
  const fee = feeOf(desk, answers, subject, sentAt);
  const history = historyOf(desk, answers, { sentAt, paidAt: fee.paidAt, payLater: fee.payLater });
  const documents = documentsOf(desk, office, shown(service, answers).documents, { savedAt, ...history });
  const passport = passportOf(desk, { id, isOver: Boolean(history.decidedAt), ...history }, answers);
  const content = sealed(
    common,
    service,
    answers,
    documents.filter(({ itemId }) => !itemId),
    passport?.consents.find(({ status }) => status === "given"),
  );
  const sentHash = canonicalHash(content);
  history.events[0]!.facts = { answers: sentHash, ...(fee.dueFirst && { cents: fee.dueFirst }) };
  const { bills, payments, ...billed } = fee.settle(history);
  const { events, items, submittedAt, dueOn, waitingSince, decidedAt, stageBefore } = history;
  const application: SeedApplication = {
    ...{ ...common, subject, answers: draft as Record<string, unknown>, sent: content, sentHash, ...billed },
    ...{ events, items, submittedAt, dueOn, waitingSince, decidedAt, stageBefore, documents, passport },
  };
  const permit = permitOf(desk, application, answers);
  return { application: permit ? { ...application, permit } : application, bills, payments };
}

/** What is kept of a draft: every answer as if each page had been saved once, in order; what is optional was seen before sending. */
function draftOf(service: Service, id: string, { answers, status }: Story): Draft {
  const { pages, documents } = shown(service, answers);
  const kept: Draft["answers"] = {};
  for (const [index, { questions }] of pages.entries()) {
    const simple = questions.filter((one) => one.kind !== "group");
    const own = Object.fromEntries(questions.flatMap((one) => (answers[one.id] === undefined ? [] : [[one.id, answers[one.id]!]])));
    for (const [question, value] of Object.entries(sealSecrets(id, simple, own))) kept[question] = { value, revision: index + 1 };
  }
  const seen = pages.filter(({ questions }) => questions.some((one) => one.id in answers)).map(({ page }) => page.id);
  const passedBy = status === "draft" ? [] : documents.filter(({ optional }) => optional).map((one) => one.id);
  return { answers: kept, seen: [...seen, ...passedBy] };
}

type Common = Omit<SeedApplication, "subject" | "answers" | "events" | "items" | "documents">;

function neverSent(desk: Desk, office: Office, common: Common, draft: Draft): { application: SeedApplication } {
  const { registry, service, story } = desk;
  const endsAt = new Date(common.savedAt.getTime() + service.draftDays * DAY_MS);
  const { answers, documents: needed } = shown(service, keptAnswers(draft));
  const bare = { ...common, subject: "", items: [], events: [] };
  if (story.status === "expired") {
    const at = new Date(endsAt.getTime() + 23 * 60_000);
    const ended = { id: registry.newId(at), at, kind: "expired", status: "expired", actor: "system", facts: {} } as const;
    return { application: { ...bare, answers: {}, events: [ended], documents: [], decidedAt: at } };
  }
  const documents = documentsOf(desk, office, needed, { savedAt: common.savedAt, events: [], items: [] });
  const passport = passportOf(desk, { id: common.id, isOver: true, events: [] }, answers);
  return { application: { ...bare, answers: draft as Record<string, unknown>, expiresAt: endsAt, documents, passport } };
}

export type Desk = { registry: Registry; service: Service; story: Story; who: Applicant; clerk: { id: string; name: string } };

/** As `sendApplication` seals it. */
function sealed(
  { service, version }: Common,
  { declaration }: Service,
  answers: Answers,
  documents: SeedApplication["documents"],
  consent: NonNullable<SeedApplication["passport"]>["consents"][number] | undefined,
) {
  const files = documents.map(({ kind, file }) => ({ kind, file: file.id, name: file.name, sha256: file.sha256 }));
  const agreed = consent && {
    ...{ name: consent.about.second.name, signedName: consent.signedName },
    ...{ at: consent.answeredAt!.toISOString(), about: canonicalHash(consent.about) },
  };
  return { service, version, answers, files, declaration, ...(agreed && { consent: agreed }) };
}
