import { oneByOne } from "@/lib/db/one-by-one";
import { ROWS_AT_ONCE, type PortablePart } from "@/lib/access/portable-part";
import { answersOf, type Draft } from "@/lib/applications/draft/draft";
import { applicationsVisibleTo } from "@/lib/applications/policy";
import { findVersion } from "@/lib/applications/queries/find-version";
import { isSecret, masked } from "@/lib/applications/draft/secrets";
import type { Sent } from "@/lib/applications/sent";
import type { Answers } from "@/lib/services/answers";
import type { Service } from "@/lib/services/declaration/service";

/** Drafts and what was sent, with the history; numbers of identity papers show their end only. */
export const applicationParts: PortablePart[] = [
  {
    name: "applications",
    models: [
      "Application",
      "ApplicationEvent",
      "RequestedItem",
      "PassportApplication",
      "GuardianConsent",
      "Review",
      "Inspection",
      "Decision",
    ],
    read: async (db, person, after) => {
      const rows = await db.application.findMany({
        where: { ...applicationsVisibleTo(person), id: { gt: after } },
        orderBy: { id: "asc" },
        take: ROWS_AT_ONCE,
        select: {
          ...{ id: true, ref: true, service: true, version: true, status: true, subject: true, answers: true, sent: true, sentHash: true },
          ...{ createdAt: true, submittedAt: true, dueOn: true, decidedAt: true },
          items: { orderBy: { id: "asc" }, take: 50, select: { title: true, reason: true, status: true, reply: true, askedAt: true } },
          passport: {
            select: {
              ...{ kind: true, tracking: true, carrierNumber: true },
              consents: {
                orderBy: { id: "asc" },
                take: 20,
                select: { name: true, email: true, status: true, askedAt: true, answeredAt: true },
              },
            },
          },
          events: { orderBy: { seq: "asc" }, take: 200, select: { kind: true, status: true, at: true } },
          reviews: { orderBy: { id: "asc" }, take: 20, select: { status: true, verdict: true, comment: true, doneAt: true } },
          inspections: { orderBy: { id: "asc" }, take: 20, select: { plannedOn: true, status: true, result: true, note: true } },
          decisions: {
            where: { status: "decided" },
            orderBy: { id: "asc" },
            take: 20,
            select: { ref: true, outcome: true, letter: true, decidedAt: true },
          },
        },
      });
      return oneByOne(rows, async ({ answers, sent, ...row }) => {
        const given = sent
          ? (sent as unknown as Sent).answers
          : answersOf({ answers: {}, seen: [], ...(answers as unknown as Partial<Draft>) });
        return { ...row, answers: withoutNumbers(row.id, await findVersion(db, row.service, row.version), given) };
      });
    },
  },
  {
    name: "permits",
    models: ["Permit"],
    read: (db, person, after) =>
      db.permit.findMany({
        where: { ...applicationsVisibleTo(person), id: { gt: after } },
        orderBy: { id: "asc" },
        take: ROWS_AT_ONCE,
        select: {
          ...{ id: true, number: true, service: true, subject: true, holder: true, status: true },
          ...{ validFrom: true, validUntil: true, issuedAt: true },
        },
      }),
  },
];

function withoutNumbers(applicationId: string, { pages }: Service, answers: Answers): Answers {
  const secret = pages.flatMap(({ questions }) => questions).filter((one) => isSecret(one) && answers[one.id] !== undefined);
  return { ...answers, ...Object.fromEntries(secret.map(({ id }) => [id, masked(applicationId, id, String(answers[id]))])) };
}
