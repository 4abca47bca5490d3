import { cityDay } from "@/lib/city/city-day";
import type { SeedApplication, SeedEvent } from "../applications/seed-application";
import type { SeedAccount } from "../people/seed-account";
import type { Entry } from "./audit-trail";

/** What each step of staff is called in the audit. */
const acts: Record<string, string> = {
  itemAsked: "case.asked",
  itemAccepted: "case.itemJudged",
  itemNotAccepted: "case.itemJudged",
  decided: "case.decided",
  revoked: "case.decided",
  reviewed: "case.reviewed",
  inspectionPlanned: "inspection.planned",
  inspectionCalledOff: "inspection.calledOff",
  inspected: "inspection.recorded",
  passportMoved: "passport.moved",
  bookCancelled: "passport.bookCancelled",
};
const facts = ["item", "outcome", "letter", "verdict", "inspection", "on", "result", "tracking", "hint"];

/** What staff did with a case, each having opened it first: whose case it is can read who looked at it, and for what. */
export function deskAudit({ id: subject, partyId: party, events }: SeedApplication, accounts: ReadonlyMap<string, SeedAccount>): Entry[] {
  const opened = new Set<string>();
  const begun = events.find(({ kind }) => kind === "stageBegan");
  return events.flatMap((event): Entry[] => {
    const action = event.kind === "stageBegan" ? (event === begun ? "case.begun" : "case.passed") : acts[event.kind];
    if (event.actor !== "staff" || !action) return [];
    const role = accounts.get(event.accountId!)!.role!;
    const by = { kind: "staff", account: event.accountId!, party, subject } as const;
    const visit = `${event.accountId} ${cityDay(event.at)}`;
    const isFirst = !opened.has(visit);
    opened.add(visit);
    const done = { ...by, at: event.at, action, facts: { ...told(event), role } };
    return isFirst ? [{ ...by, at: before(event), action: "case.opened", facts: { for: purposeOf(event), role } }, done] : [done];
  });
}

const before = ({ at }: SeedEvent) => new Date(at.getTime() - 90_000);

const told = ({ kind, status, facts: all }: SeedEvent) =>
  kind === "stageBegan" ? { status } : Object.fromEntries(Object.entries(all).filter(([name]) => facts.includes(name)));

function purposeOf({ kind }: SeedEvent) {
  if (kind === "reviewed") return "review";
  if (kind === "inspected") return "inspection";
  return kind === "passportMoved" ? "passport" : "case";
}
