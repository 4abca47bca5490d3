"use client";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/fields/checkbox-group";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { useActionForm } from "@/components/ui/fields/use-action-form";
import { Letter } from "@/components/ui/letter";
import { decide } from "./actions";
import type { DecideWords } from "./decide-words";
import { type CitedReason, Reasons } from "./reasons";

type DecideFormProps = {
  caseRef: string;
  outcome: string;
  conditions: { value: string; label: string }[];
  reasons: CitedReason[];
  words: DecideWords;
};

/** What is written at the start, the letter at the end. The button that sends it is there once the letter was read. */
export function DecideForm({ caseRef, outcome, conditions, reasons, words }: DecideFormProps) {
  const { formProps, field, errorOf, state } = useActionForm(decide, { lost: words.lost });
  const { preview, values } = state;
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (preview) paper.current?.focus();
  }, [preview]);
  const isOptional = outcome === "approved" || outcome === "refused";
  return (
    <form {...formProps} className="deciding">
      <div className="form">
        <ErrorSummary state={state} title={words.problem} titlePrefix={words.errorPrefix} />
        <input type="hidden" name="ref" value={caseRef} />
        <input type="hidden" name="outcome" value={outcome} />
        <input type="hidden" name="seen" value={preview?.seen ?? ""} />
        {conditions.length ? (
          <CheckboxGroup
            name="conditions"
            legend={words.conditions}
            options={conditions}
            defaultValue={values?.conditions ?? []}
            optional={words.optional}
          />
        ) : null}
        <Reasons reasons={reasons} isCited={outcome === "refused"} field={field} values={values} error={errorOf("reasons")} words={words} />
        <TextField multiline rows={5} dir="auto" label={words.text} optional={isOptional ? words.optional : undefined} {...field("text")} />
        <div className="cluster">
          <Button type="submit" name="go" value="read" variant={preview ? "quiet" : "primary"}>
            {preview ? words.readAgain : words.read}
          </Button>
        </div>
        {preview ? null : <p className="meta">{words.before}</p>}
      </div>
      {preview ? (
        <div className="stack" id="letter" tabIndex={-1} ref={paper}>
          <Letter letter={preview} language={preview.language} city={words.city} plate={caseRef} note={words.preview} heading="h3" />
          <p className="meta">{words.after}</p>
          <p>
            <Button type="submit" name="go" value="send" variant={outcome === "approved" ? "primary" : "danger"}>
              {words.confirm}
            </Button>
          </p>
        </div>
      ) : null}
    </form>
  );
}
