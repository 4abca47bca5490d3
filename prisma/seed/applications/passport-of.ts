import { openSecret } from "@/lib/applications/draft/secrets";
import { seal } from "@/lib/crypto/seal";
import { childOf } from "@/lib/applications/passports/applicant";
import { childHash, holderHash } from "@/lib/applications/passports/applicant-hash";
import { CONSENT_DAYS } from "@/lib/applications/passports/commands/keep-for-guardian";
import { consentAbout } from "@/lib/applications/passports/consent-state";
import type { Answers } from "@/lib/services/answers";
import type { Desk } from "./apply";
import type { SeedConsent, SeedEvent, SeedPassport } from "./seed-application";

const DAY_MS = 86_400_000;
type Course = { id: string; isOver: boolean; events: SeedEvent[]; decidedAt?: Date | undefined };

/** What only a passport has: for whom it is, the old number under seal, where the book is, and what the second guardian says. */
export function passportOf(desk: Desk, { id, isOver, events, decidedAt }: Course, answers: Answers): SeedPassport | undefined {
  const { service, story } = desk;
  const child = service.passport === "child" ? childOf(answers) : undefined;
  if (!service.passport) return undefined;
  const consents = story.consent ? consentsOf(desk, answers, events[0]?.at) : [];
  if (!events.length && !consents.length) return undefined; // a draft is none yet, unless somebody was asked
  const number = answers.oldPassportNumber;
  return {
    ...{ kind: service.passport, applicantHash: child ? childHash(child) : holderHash(desk.who.person.partyId), isOpen: !isOver, consents },
    ...(number !== undefined &&
      events.length > 0 && {
        oldNumber: seal(openSecret(id, "oldPassportNumber", String(number)), `passport_application:old_number:${id}`),
      }),
    ...trackingOf(desk, decidedAt),
  };
}

function trackingOf({ registry, story: { tracking, status } }: Desk, decidedAt: Date | undefined) {
  if (status !== "issued" || !decidedAt) return {};
  const found = tracking ?? "collected";
  const days = { printing: 0, shipped: 4, readyForPickup: 4, collected: 8 }[found];
  const trackedAt = new Date(Math.min(decidedAt.getTime() + days * DAY_MS + 3_600_000, registry.now.getTime() - 3_600_000));
  return {
    tracking: found,
    trackedAt,
    ...(found === "shipped" && { carrierNumber: `HX${registry.random.between(100_000_000, 999_999_999)}` }),
  };
}

/** The question to the other guardian and its answer; before it the one that went to a wrong address. */
function consentsOf({ registry, service, story }: Desk, answers: Answers, sentAt: Date | undefined): SeedConsent[] {
  const about = consentAbout(service, answers);
  if (!about) return [];
  const status = story.consent!;
  const isAnswered = status !== "asked";
  const askedAt = new Date((sentAt ?? new Date(registry.now.getTime() - 9 * 3_600_000)).getTime() - (isAnswered ? 2 * DAY_MS : 0));
  const common = { about, expiresAt: new Date(askedAt.getTime() + CONSENT_DAYS * DAY_MS), askedAt };
  const current: SeedConsent = {
    ...{ id: registry.newId(askedAt), status, ...common, signedName: isAnswered ? about.second.name : "" },
    ...(isAnswered && { answeredAt: new Date(askedAt.getTime() + 20 * 3_600_000) }),
  };
  if (!story.askedFirst) return [current];
  const before = new Date(askedAt.getTime() - 3 * 3_600_000);
  const wrong: SeedConsent = {
    ...{ id: registry.newId(before), status: "withdrawn", signedName: "", askedAt: before, answeredAt: askedAt },
    ...{
      about: { ...about, second: { ...about.second, email: story.askedFirst } },
      expiresAt: new Date(before.getTime() + CONSENT_DAYS * DAY_MS),
    },
  };
  return [wrong, current];
}
