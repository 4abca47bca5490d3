import { shapeOf } from "@/lib/forms/form-data";
import { fieldOf } from "@/lib/issues/answers";
import { findCategory } from "@/lib/city/issues/categories";
import type { IssueDraft, Typed, TypedStep } from "@/lib/issues/draft/draft";
import { currentDraft } from "@/lib/issues/draft/find-draft";
import { keepDraft } from "@/lib/issues/draft/keep-draft";
import { sealTyped } from "@/lib/issues/draft/typed";
import { typedContact, typedDetails, typedWhere } from "@/lib/issues/schema";

const shapes = { where: typedWhere, details: typedDetails, contact: typedContact };

/** What stands in the fields of a page, or undefined for what no page sends. */
export function readTyped(step: TypedStep, { category = "" }: IssueDraft, form: FormData): Typed | undefined {
  const parsed = shapes[step].safeParse(shapeOf(shapes[step], form));
  if (!parsed.success) return undefined;
  const { turn, from: _from, ...typed } = parsed.data;
  const asked = (findCategory(category)?.questions ?? []).map(fieldOf);
  const isAsked = (name: string) => name in shapes[step].shape || asked.includes(name);
  return { turn, fields: Object.fromEntries(Object.entries(typed).filter(([name, value]) => value !== undefined && isAsked(name))) };
}

/** What was sent and refused stands in its page again when somebody comes back; it is later than anything typed before. */
export const keepRefused = (step: TypedStep) => async (form: FormData) => {
  const draft = await currentDraft();
  const typed = draft && readTyped(step, draft, form);
  if (typed) await keepDraft(draft, sealTyped(draft.id, step, typed));
};
