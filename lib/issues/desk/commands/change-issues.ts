import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { asActor, type Db } from "@/lib/db/as-actor";
import { DomainError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { giveIssue, whyNot } from "@/lib/issues/desk/commands/assign-issue";
import { planIssue, requireWorkingDay } from "@/lib/issues/desk/commands/schedule-issue";
import { findIssue, type FoundIssue } from "@/lib/issues/desk/find-issue";
import { isOver } from "@/lib/issues/desk/policy";
import { canSeeIssues } from "@/lib/issues/policy";
import type { IssueSelection } from "@/lib/issues/desk/schema";
import { normaliseReference } from "@/lib/reference";

type Wanted = Pick<IssueSelection, "case" | "act" | "to" | "on">;

/**
 * Gives the selected reports to somebody, puts them back, or plans them for a day. Each is judged by itself; those that cannot be changed so stay
 * as they are. Resolves to how many changed and how many did not.
 */
export const changeIssues = (actor: Staff, { case: refs, ...wanted }: Wanted) =>
  asActor(actor, async (db) => {
    authorize(canSeeIssues(actor), actor);
    if (!refs.length) throw new DomainError("issueDesk.selectSome");
    if (wanted.act === "assign" && !wanted.to) throw new DomainError("issueDesk.chooseColleague");
    if (wanted.act === "schedule") requireWorkingDay(wanted.on || "0000-01-01");
    const known = [...new Set(refs.map(normaliseReference))];
    await db.$queryRaw`SELECT id FROM issue_report WHERE ref = ANY (${known}) ORDER BY id FOR UPDATE`;
    let changed = 0;
    for (const ref of known) if (await changeOne(db, actor, ref, wanted)) changed += 1;
    return { changed, left: known.length - changed };
  });

async function changeOne(db: Db, actor: Staff, ref: string, wanted: Omit<Wanted, "case">): Promise<boolean> {
  const found = await findIssue(db, actor, ref).catch((error: unknown) => {
    if (error instanceof NotFoundError || error instanceof ForbiddenError) return undefined;
    throw error;
  });
  if (!found || isOver(found)) return false;
  if (wanted.act === "schedule") {
    if (isPlanned(found, wanted.on)) return false;
    await planIssue(db, actor, found, wanted.on);
    return true;
  }
  const to = wanted.act === "take" ? actor.accountId : wanted.act === "assign" ? wanted.to : "";
  if ((found.crewAccountId ?? "") === to || (await whyNot(db, found, to))) return false;
  await giveIssue(db, actor, found, to);
  return true;
}

const isPlanned = ({ scheduledOn }: FoundIssue, on: string) => scheduledOn?.toISOString().slice(0, 10) === on;
