"use client";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { answer } from "../actions";

type Gap = { name: string; kind: "day" | "count" | "words"; label: string };
type AnswerFormProps = {
  refOf: string;
  idempotencyKey: string;
  /** Without one the words are free. */
  reply?: { slug: string; fields: Gap[] };
  words: Record<"text" | "hint" | "button" | "problem" | "errorPrefix" | "lost", string>;
};

/** Sends one sentence to everybody who follows. */
export function AnswerForm({ refOf, idempotencyKey, reply, words }: AnswerFormProps) {
  const { formProps, field, state } = useActionForm(answer, { lost: words.lost });
  return (
    <form {...formProps} className="form">
      <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
      <input type="hidden" name="ref" value={refOf} />
      <input type="hidden" name="key" value={idempotencyKey} />
      {reply ? (
        <>
          <input type="hidden" name="reply" value={reply.slug} />
          {reply.fields.map(({ name, kind, label }) => (
            <TextField
              key={name}
              narrow={kind !== "words"}
              type={kind === "day" ? "date" : "text"}
              inputMode={kind === "count" ? "numeric" : undefined}
              label={label}
              {...field(`field-${name}`)}
            />
          ))}
        </>
      ) : (
        <TextField multiline rows={3} dir="auto" label={words.text} hint={words.hint} {...field("text")} />
      )}
      <Button type="submit">{words.button}</Button>
    </form>
  );
}
