import type { Actor, Staff } from "@/lib/auth/actor";
import { canWorkOn } from "@/lib/issues/policy";

/** Of a report: whose work it is, who reported it, and who said it was done. */
export type IssueOf = {
  departmentId: string;
  partyId: string | null;
  status: string;
  closedBy: string | null;
  reopenedAt: Date | null;
};

/** Its department, and nobody whose own report it is. */
export const canSeeIssue = (actor: Actor, one: IssueOf): actor is Staff => canWorkOn(actor, one) && !isOwnMatter(actor, one);

/** Sorts it in, gives it to a crew, writes to those who follow it, hides what must not be read. */
export const canWorkOnIssue = (actor: Actor, one: IssueOf): actor is Staff => canSeeIssue(actor, one);

/** Does the work and says that it is done: of a reopened one somebody else than who said so before. */
export const canDoIssue = (actor: Actor, one: IssueOf): actor is Staff => canWorkOnIssue(actor, one) && mayHaveIt(actor.accountId, one);

/** Whether this colleague may have it: whoever closed it does not look at it again. The table says the same. */
export const mayHaveIt = (accountId: string, one: Pick<IssueOf, "closedBy" | "reopenedAt" | "status">) =>
  !isReopened(one) || one.closedBy !== accountId;

export const isOver = ({ status }: { status: string }) => status === "resolved" || status === "closed";

/** Said to be done once, and open again. */
export const isReopened = ({ reopenedAt, status }: Pick<IssueOf, "reopenedAt" | "status">) => reopenedAt !== null && !isOver({ status });

const isOwnMatter = ({ ownPartyId }: Staff, { partyId }: IssueOf) => partyId !== null && ownPartyId === partyId;
