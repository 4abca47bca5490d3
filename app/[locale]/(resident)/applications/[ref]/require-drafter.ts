import { redirect } from "next/navigation";
import { cache } from "react";
import { authorize } from "@/lib/access/policy";
import { canDraft } from "@/lib/applications/policy";
import { isDraft } from "@/lib/applications/queries/is-draft";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { inLanguage, paths, type Language } from "@/lib/paths";

/** Whoever may read this draft. Once it is sent, its pages lead to where it stands: people go back to them in their browser. */
export const requireDraft = cache(async (ref: string, language: Language) => {
  const actor = await requireResident();
  if (!(await asActor(actor, (db) => isDraft(db, actor, ref)))) redirect(inLanguage(language, paths.application(ref)));
  return actor;
});

/** Whoever fills it in. */
export async function requireDrafter(ref: string, language: Language) {
  const actor = await requireDraft(ref, language);
  authorize(canDraft(actor), actor);
  return actor;
}
