import type { IssueAnswers } from "@/lib/city/issues/severity";
import type { Point } from "@/lib/city/plan/point";
import type { IssueContact } from "@/lib/issues/sealed-contact";

/** Where it is, and how the person told us. */
export type DraftPlace = Point & { how: "address" | "device" | "map"; address: string; note: string };

/** What was answered so far; every page adds its own. */
export type DraftAnswers = {
  /** Of the form that sends it: sent twice, it is one report. */
  key: string;
  category?: string;
  place?: DraftPlace;
  description?: string;
  answers?: IssueAnswers;
  /** How the person wants to hear of it; what they typed is sealed beside it. */
  contact?: "account" | "email" | "none";
} & { [Step in TypedStep as `typed:${Step}`]?: { turn: number; sealed: string } };

/** The pages that something is typed on. */
export const typedSteps = ["where", "details", "contact"] as const;
export type TypedStep = (typeof typedSteps)[number];

/** What stands in the fields of a page, finished or not; a later turn is not overwritten by an earlier one. */
export type Typed = { turn: number; fields: Record<string, string> };

export type IssueDraft = DraftAnswers & { id: string; reach: IssueContact; typed: Partial<Record<TypedStep, Typed>> };

export const DRAFT_COOKIE = "issue-draft";
export const DRAFT_DAYS = 7;
