import { open, seal } from "@/lib/crypto/seal";
import type { DraftAnswers, Typed, TypedStep } from "@/lib/issues/draft/draft";

const context = (id: string, step: TypedStep) => `issue_draft:typed:${id}:${step}`;

/** What stands in the fields of a page, as a part of the draft. Sealed, as nothing of it was sent yet and an address may be among it. */
export const sealTyped = (id: string, step: TypedStep, { turn, fields }: Typed) =>
  ({ [`typed:${step}`]: { turn, sealed: seal(JSON.stringify(fields), context(id, step)) } }) as Partial<DraftAnswers>;

export function openTyped(id: string, step: TypedStep, answers: DraftAnswers): Typed | undefined {
  const typed = answers[`typed:${step}`];
  return typed && { turn: typed.turn, fields: JSON.parse(open(typed.sealed, context(id, step))) as Typed["fields"] };
}
