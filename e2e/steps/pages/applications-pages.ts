import { paths } from "@/lib/paths";
import type { Sample } from "./sample";

/** Applying, following what was applied for, and the consent of a second guardian. */
export const applicationsPages: Record<string, Sample> = {
  "/applications": { as: "resident", address: () => paths.applications, heading: "Applications" },
  "/applications/[ref]": { as: "resident", address: (_, { sent }) => paths.application(sent), heading: "Dog licence: Rex" },
  "/applications/[ref]/[step]": {
    as: "resident",
    address: (_, { draft }) => paths.applicationStep(draft, "owner"),
    heading: "You and your home",
  },
  "/applications/[ref]/[step]/[item]": {
    as: "resident",
    address: (_, { draft, draftItem }) => paths.applicationItem(draft, "dogs", "dogs", draftItem),
    heading: "Dog 1",
  },
  "/applications/[ref]/consent": {
    as: "resident",
    address: (_, { child }) => paths.applicationConsent(child),
    heading: "The other guardian’s consent",
  },
  "/applications/[ref]/delete": {
    as: "resident",
    address: (_, { draft }) => paths.deleteDraft(draft),
    heading: "Delete this draft?",
  },
  "/applications/[ref]/documents/[document]": {
    as: "resident",
    address: (_, { draft }) => paths.applicationDocument(draft, "rabies"),
    heading: "Add the proof of rabies vaccination",
  },
  "/applications/[ref]/letters/[letter]": {
    as: "resident",
    address: (_, { desk }) => paths.applicationLetter(desk.letter.application, desk.letter.letter),
    heading: "Dog licence: closed without a decision",
  },
  "/applications/[ref]/numbers": { as: "resident", address: (_, { sent }) => paths.applicationNumbers(sent), heading: "Hidden numbers" },
  "/applications/[ref]/permit": { as: "resident", address: (_, { issued }) => paths.permit(issued), heading: "Dog licence: Rex" },
  "/applications/[ref]/requests/[item]": {
    as: "resident",
    address: (_, { waiting, request }) => paths.applicationAsked(waiting, request),
    heading: "The city asks: Vaccination card",
  },
  "/applications/[ref]/review": {
    as: "resident",
    address: (_, { draft }) => paths.applicationReview(draft),
    heading: "Check your answers",
  },
  "/applications/[ref]/sent": { as: "resident", address: (_, { sent }) => paths.applicationSent(sent), heading: "Application sent" },
  "/applications/[ref]/withdraw": {
    as: "resident",
    address: (_, { sent }) => paths.withdrawApplication(sent),
    heading: "Withdraw this application?",
  },
  "/applications/new/[service]": { as: "resident", address: () => paths.newApplication("library-card"), heading: /^Start: / },
  "/consent": { as: "guardian", address: () => paths.consent, heading: "Your consent to a child’s passport" },
  "/consent/answer": { as: "agreeing", address: () => paths.consentAnswer, heading: "Do you agree?" },
  "/consent/code": { as: "guardian", address: () => paths.consentCode, heading: "Enter the code we mailed you" },
  "/consents": { as: "resident", address: () => paths.consents, heading: "Your consent is asked" },
  "/consents/[id]": { as: "resident", address: (_, { ownConsent }) => paths.ownConsent(ownConsent), heading: "Do you agree?" },
};
