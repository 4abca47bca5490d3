"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import type { FormState } from "@/lib/forms/form-state";
import { inLanguage, paths } from "@/lib/paths";
import { decideCase } from "@/lib/staff/decisions/commands/decide-case";
import { proposeRevocation } from "@/lib/staff/decisions/commands/propose-revocation";
import { needsSecond } from "@/lib/staff/decisions/letter";
import { readDraft } from "@/lib/staff/decisions/queries/read-decision";
import { decisionForm, reasonsIn, type DecisionForm } from "@/lib/staff/decisions/schema";

const limit = { name: "decisions", points: 300, seconds: 3_600 };

/** Shows the letter as the resident will read it, or sends it. */
export const decide = staffAction(
  decisionForm,
  async (actor, form): Promise<FormState | void> => {
    const { ref, outcome, conditions, text, seen } = form;
    const reasons = needsSecond(outcome) ? reasonsIn(form) : undefined;
    if (form.go === "read") {
      const { letter, language, hash } = await readDraft(actor, ref, { outcome, conditions, text, reasons });
      return { values: typedIn(form), preview: { ...letter, language, seen: hash } };
    }
    if (outcome === "revoked") await proposeRevocation(actor, { ref, text, reasons, seen });
    else await decideCase(actor, { ref, outcome, conditions, text, reasons, seen });
    redirect(`${inLanguage(await getLocale(), paths.staff.decision(ref))}?${needsSecond(outcome) ? "proposed" : "decided"}`);
  },
  { limit },
);

/** The form stands beside the letter as it was filled in. */
const typedIn = ({ ref: _ref, seen: _seen, go: _go, outcome: _outcome, ...typed }: DecisionForm) =>
  typed as NonNullable<FormState["values"]>;
