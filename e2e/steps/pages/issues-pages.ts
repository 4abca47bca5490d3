import { paths } from "@/lib/paths";
import type { Sample } from "./sample";

/** Reported problems, and reporting one. */
export const issuesPages: Record<string, Sample> = {
  "/issues": { as: "anyone", address: () => paths.issues, heading: "Reported problems" },
  "/issues/[ref]": { as: "anyone", address: (_, { deskReport }) => paths.issue(deskReport), heading: /, \d+ / },
  "/issues/[ref]/follow": { as: "anyone", address: (_, { deskReport }) => paths.followIssue(deskReport), heading: "Follow this report" },
  "/issues/followed": { as: "followingIssue", address: () => paths.followedIssue, heading: "Pothole" },
  "/issues/report": { as: "anyone", address: () => paths.reportIssue, heading: "Report a problem" },
  "/issues/report/check": { as: "reporting", address: () => paths.reportIssueStep("check"), heading: "Check your report" },
  "/issues/report/contact": { as: "reporting", address: () => paths.reportIssueStep("contact"), heading: "Do you want to hear from us?" },
  "/issues/report/details": { as: "reporting", address: () => paths.reportIssueStep("details"), heading: "Tell us more" },
  "/issues/report/nearby": { as: "reporting", address: () => paths.reportIssueStep("nearby"), heading: "Is it one of these?" },
  "/issues/report/photos": { as: "reporting", address: () => paths.reportIssueStep("photos"), heading: "Add photos" },
  "/issues/report/sent": {
    ...{ as: "followingIssue", heading: "Report sent" },
    address: (_, { issueSent }) => `${paths.reportIssueStep("sent")}?ref=${issueSent}`,
  },
  "/issues/report/what": { as: "reporting", address: () => paths.reportIssueStep("what"), heading: "What is the problem?" },
  "/issues/report/where": { as: "reporting", address: () => paths.reportIssueStep("where"), heading: "Where is it?" },
};
