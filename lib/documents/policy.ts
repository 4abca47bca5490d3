import { mayAct } from "@/lib/access/policy";
import type { Actor, Resident, Staff } from "@/lib/auth/actor";
import { canSeeThreads } from "@/lib/messages/policy";

/** Files belong to what they were sent for: who may see applications sees them, who may draft adds them. */
export const canSeeDocuments = (actor: Actor): actor is Resident => actor.kind === "resident" && mayAct(actor, "applications", "see");
export const canAddDocuments = (actor: Actor): actor is Resident => actor.kind === "resident" && mayAct(actor, "applications", "draft");

/** Those of applications, and those that go with messages: each for who may see the one or the other. */
export const canSeeFiles = (actor: Actor): actor is Resident => canSeeDocuments(actor) || canSeeThreads(actor);

export const documentsVisibleTo = ({ partyId }: { partyId: string }) => ({ partyId });

/** The files a resident may open. Row-level security says the same. */
export const filesVisibleTo = (actor: Resident) => ({
  partyId: actor.partyId,
  area: { in: [...(canSeeDocuments(actor) ? ["applications"] : []), ...(canSeeThreads(actor) ? ["messages"] : [])] },
});

/** The files staff may open: those that came with messages to their departments. */
export const filesAtDesk = ({ departments }: Staff) => ({
  area: "messages",
  documents: { some: { message: { thread: { departmentId: { in: departments } } } } },
});

/** Photos that inspectors took: which ones, row-level security says. */
export const photosOfVisits = { area: "applications", documents: { some: { inspectionId: { not: null } } } };

/** Photos of reports: which ones, row-level security says. */
export const photosOfReports = { area: "issues", issuePhotos: { some: {} } };

/** Those that came with cases: which ones a desk sees, row-level security says. */
export const filesOfCases = { area: "applications", documents: { some: { applicationId: { not: null } } } };
