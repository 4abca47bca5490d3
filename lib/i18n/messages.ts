import type { Language } from "@/lib/paths";

/** One file per area and language, so that a change of words touches the page it belongs to. */
export const areas = [
  "common",
  "errors",
  "home",
  "help",
  "guides",
  "contact",
  "feedback",
  "privacy",
  "accessibility",
  "status",
  "standIn",
  "offline",
  "signIn",
  "createAccount",
  "passkeys",
  "recoveryCodes",
  "waysBack",
  "browserCheck",
  "session",
  "dashboard",
  "calendar",
  "notices",
  "records",
  "noticeDesk",
  "services",
  "applications",
  "whereItStands",
  "consents",
  "track",
  "reportIssue",
  "publicIssues",
  "map",
  "followIssue",
  "verify",
  "permits",
  "documents",
  "bills",
  "payments",
  "messages",
  "notifications",
  "deliveries",
  "account",
  "security",
  "contactDetails",
  "staff",
  "cases",
  "issueDesk",
  "recordDesk",
  "queue",
  "decisions",
  "reviews",
  "inspections",
  "passportDesk",
  "caseReview",
  "shortcuts",
  "onTime",
  "letters",
  "staffAccount",
  "sessions",
  "activity",
  "report",
  "notMe",
  "profile",
  "preferences",
  "people",
  "duties",
  "accountPrivacy",
  "approvals",
  "mail",
  "accountMail",
  "texts",
] as const;

type Messages = { [area in (typeof areas)[number]]: Record<string, unknown> };

const loaded = new Map<Language, Promise<Messages>>();

export function messagesOf(language: Language): Promise<Messages> {
  if (!loaded.has(language)) loaded.set(language, load(language));
  return loaded.get(language)!;
}

async function load(language: Language) {
  const entries = areas.map(async (area) => [area, (await import(`../../messages/${language}/${area}.json`)).default]);
  return Object.fromEntries(await Promise.all(entries)) as Messages;
}
