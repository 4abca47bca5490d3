import { findCategory } from "@/lib/city/issues/categories";
import type { DraftAnswers } from "@/lib/issues/draft/draft";

/** The pages of a report, in their order. */
export const reportSteps = ["what", "where", "photos", "nearby", "details", "contact", "check"] as const;
export type ReportStep = (typeof reportSteps)[number];

/** Whether a page's own question is answered; photos and what is near are offers, and never in the way. */
const isAnswered: Record<ReportStep, (draft: Partial<DraftAnswers>) => boolean> = {
  what: ({ category }) => category !== undefined && findCategory(category) !== undefined,
  where: ({ place }) => place !== undefined,
  photos: () => true,
  nearby: () => true,
  details: ({ description }) => description !== undefined,
  contact: ({ contact }) => contact !== undefined,
  check: () => false,
};

/** The first page whose question is open. */
export const stepOf = (draft: Partial<DraftAnswers> = {}): ReportStep => reportSteps.find((step) => !isAnswered[step](draft))!;

/** A page opens once everything before it is answered. */
export const mayOpen = (step: ReportStep, draft: Partial<DraftAnswers> | undefined) =>
  reportSteps.indexOf(step) <= reportSteps.indexOf(stepOf(draft));

/** Nothing stands in the way of sending it. */
export const isWhole = (draft: Partial<DraftAnswers>): draft is Required<DraftAnswers> => stepOf(draft) === "check";

export const after = (step: ReportStep): ReportStep => reportSteps[reportSteps.indexOf(step) + 1]!;
