import { paths } from "@/lib/paths";
import type { Sample } from "./sample";

/** Pages of the works desk. */
export const worksDeskPages: Record<string, Sample> = {
  "/staff/issues": { as: "supervisor", address: () => paths.staff.issues, heading: "Reports" },
  "/staff/issues/[ref]": {
    as: "supervisor",
    address: (_, { deskReport }) => paths.staff.issue(deskReport),
    heading: /^Pothole: 22 Quay Street/,
  },
  "/staff/issues/[ref]/answer": {
    as: "supervisor",
    address: (_, { deskReport }) => paths.staff.issueStep(deskReport, "answer"),
    heading: "Write to those who follow",
  },
  "/staff/issues/[ref]/contact": {
    as: "supervisor",
    address: (_, { deskReport }) => paths.staff.issueStep(deskReport, "contact"),
    heading: "Who reported it",
  },
  "/staff/issues/[ref]/end": {
    as: "supervisor",
    address: (_, { deskReport }) => paths.staff.issueStep(deskReport, "end"),
    heading: "How it ends",
  },
  "/staff/issues/[ref]/merge": {
    as: "supervisor",
    address: (_, { deskReport }) => paths.staff.issueStep(deskReport, "merge"),
    heading: "Merge with another report",
  },
  "/staff/issues/[ref]/redact": {
    as: "supervisor",
    address: (_, { deskReport }) => paths.staff.issueStep(deskReport, "redact"),
    heading: "Take something out",
  },
  "/staff/issues/[ref]/reopen": {
    as: "supervisor",
    address: (_, { deskReport }) => paths.staff.issueStep(deskReport, "reopen"),
    heading: "Open it again",
  },
  "/staff/issues/crew": { as: "supervisor", address: () => paths.staff.issueRoute, heading: "My route today" },
  "/staff/issues/crew/[ref]": {
    as: "supervisor",
    address: (_, { deskReport }) => paths.staff.routeStop(deskReport),
    heading: "22 Quay Street",
  },
};
