"use client";
import { CheckboxGroup } from "@/components/ui/fields/checkbox-group";
import { TextField } from "@/components/ui/fields/text-field";
import type { useActionForm } from "@/components/ui/fields/use-action-form";
import type { FormState } from "@/lib/forms/form-state";

/** A criterion that can be cited: what the letter says of it, under which rule of which edition, and what was noted. */
export type CitedReason = { id: string; says: string; rule: string; note: string };

type ReasonsProps = {
  reasons: CitedReason[];
  /** Whether all of them are cited to begin with. */
  isCited: boolean;
  field: ReturnType<typeof useActionForm>["field"];
  values: FormState["values"];
  error: string | undefined;
  words: Record<"reasons" | "why" | "whyHint" | "optional", string>;
};

/** Which criteria the letter cites, and what it says of each beside the rule's own words. */
export function Reasons({ reasons, isCited, field, values, error, words }: ReasonsProps) {
  if (!reasons.length) return null;
  return (
    <>
      <CheckboxGroup
        name="reasons"
        legend={words.reasons}
        error={error}
        options={reasons.map(({ id, says, rule }) => ({ value: id, label: says, hint: <>{rule} · <span className="ref">{id}</span></> }))} // prettier-ignore
        defaultValue={values ? (values.reasons ?? []) : isCited ? reasons.map(({ id }) => id) : []}
      />
      {reasons.map(({ id, says, note }) => (
        <TextField
          key={id}
          multiline
          rows={2}
          dir="auto"
          label={`${words.why} ${says}`}
          hint={words.whyHint}
          optional={words.optional}
          {...field(`why-${id}`, note)}
        />
      ))}
    </>
  );
}
