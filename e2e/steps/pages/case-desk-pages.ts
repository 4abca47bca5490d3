import { paths } from "@/lib/paths";
import type { Sample } from "./sample";

/** Pages of the desk of cases. */
export const caseDeskPages: Record<string, Sample> = {
  "/staff/analytics": { as: "staff", address: () => paths.staff.analytics, heading: "Are we on time?" },
  "/staff/applications": { as: "staff", address: () => paths.staff.applications, heading: "Cases" },
  "/staff/applications/[ref]": { as: "staff", address: (_, { standing }) => paths.staff.application(standing), heading: /^14 Quay Street/ },
  "/staff/applications/[ref]/decision": {
    as: "staff",
    address: (_, { desk }) => paths.staff.decision(desk.decidable),
    heading: "Decide a case",
  },
  "/staff/applications/[ref]/inspection": {
    as: "staff",
    address: (_, { desk }) => paths.staff.planInspection(desk.visited),
    heading: "Inspection of a case",
  },
  "/staff/applications/[ref]/passport": {
    as: "supervisor",
    address: (_, { desk }) => paths.staff.passport(desk.passport),
    heading: "Passport after the decision",
  },
  "/staff/applications/changes/[id]": {
    as: "officer",
    address: (_, { officerBatch }) => paths.staff.batch(officerBatch),
    heading: "What changed",
  },
  "/staff/decisions": { as: "staff", address: () => paths.staff.decisions, heading: "Second look" },
  "/staff/decisions/[id]": {
    as: "staff",
    address: (_, { desk }) => paths.staff.proposal(desk.proposal),
    heading: "Refuse: a second look",
  },
  "/staff/inspections": { as: "supervisor", address: () => paths.staff.inspections, heading: "Inspections" },
  "/staff/inspections/[id]": {
    as: "supervisor",
    address: (_, { desk }) => paths.staff.inspection(desk.visit),
    heading: "14 Quay Street",
  },
  "/staff/reviews": { as: "staff", address: () => paths.staff.reviews, heading: "Reviews" },
  "/staff/reviews/[id]": { as: "staff", address: (_, { desk }) => paths.staff.review(desk.review), heading: "A review" },
};
