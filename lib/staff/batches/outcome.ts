import type { Staff } from "@/lib/auth/actor";
import { openElsewhere } from "@/lib/staff/queue/open-elsewhere";
import { canAssign, canWork } from "@/lib/staff/policy";
import type { Selection } from "@/lib/staff/batches/schema";

export type Kind = "assignee" | "priority";
/** What a batch sets: `target` is an account, "" for nobody, or a priority. */
export type Change = { kind: Kind; target: string };

/** What became of one case of a batch. */
export type Outcome = "changed" | "same" | "over" | "notThere" | "ownMatter" | "notAllowed" | "noColleague" | "openElsewhere";

/** One case of a batch; `before`: what it had, of those that were changed. */
export type Changed = { ref: string; id?: string; outcome: Outcome; before?: string };

/** The same once the batch was undone: back as it was, or left because somebody changed it since. */
export type Undone = { ref: string; outcome: "restored" | "changedSince" };

export type Changeable = {
  departmentId: string;
  service: string;
  partyId: string;
  status: string;
  assigneeId: string | null;
  priority: number;
  openedBy: string | null;
  openedAt: Date | null;
};

const open = ["submitted", "intakeCheck", "inReview", "inspection", "pendingDecision", "actionRequired", "approvedAwaitingPayment"];
export const isOpen = ({ status }: { status: string }) => open.includes(status);

export function changeOf({ accountId }: Staff, { act, to }: Pick<Selection, "act" | "to">): Change {
  if (act === "urgent" || act === "usual") return { kind: "priority", target: act === "urgent" ? "1" : "0" };
  return { kind: "assignee", target: act === "take" ? accountId : act === "assign" ? to : "" };
}

/** What a case has now, as a batch writes it. */
export const valueOf = (kind: Kind, { assigneeId, priority }: Changeable) => (kind === "priority" ? String(priority) : (assigneeId ?? ""));

/** May it be changed so, and would that change anything? `isColleague`: whether the target works for the case's department. */
export function outcomeOf(actor: Staff, one: Changeable | undefined, { kind, target }: Change, isColleague: boolean): Outcome {
  if (!one) return "notThere";
  if (actor.ownPartyId === one.partyId) return "ownMatter";
  if (!canWork(actor, one)) return "notThere";
  if (!isOpen(one)) return "over";
  if (valueOf(kind, one) === target) return "same";
  if (openElsewhere(actor, one)) return "openElsewhere";
  if (kind === "priority") return "changed";
  const isOwn = target === actor.accountId || (target === "" && one.assigneeId === actor.accountId);
  if (!isOwn && !canAssign(actor, one)) return "notAllowed";
  return target && !isColleague ? "noColleague" : "changed";
}
