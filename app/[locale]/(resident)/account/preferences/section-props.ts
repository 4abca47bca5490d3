import type { readPreferences } from "@/lib/account/queries/preferences";
import type { FormState } from "@/lib/forms/form-state";

/** What a section of the preferences is told: what is saved, and what was typed before its owner had to sign in again. */
export type SectionProps = { preferences: Awaited<ReturnType<typeof readPreferences>>; initial?: FormState };
