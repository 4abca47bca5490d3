import type { Actor } from "@/lib/auth/actor";
import { locate } from "@/lib/city/plan/locate";
import { reportIssue, type NewIssue, type ReportedIssue } from "@/lib/issues/commands/report-issue";

/** A place of the demo city. */
export const quayStreet = () => {
  const { lat, lng } = locate("quay-street", 22)!;
  return { lat, lng };
};

/** A report of a test's own. */
export const newIssue = (actor: Actor = { kind: "visitor" }, wanted: Partial<NewIssue> = {}): Promise<ReportedIssue> =>
  reportIssue(actor, { category: "pothole", place: quayStreet(), description: "A deep hole by the drain", locale: "en", ...wanted });
