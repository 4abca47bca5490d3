import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import { questionWords } from "../ask-words";
import type { StepWords } from "./step-form";

/** What a page of questions says around them; one of a repeated group says some of it in its own way. */
export async function stepWords(): Promise<StepWords> {
  const words = await getTranslations("applications.step");
  return {
    ...(await formWords()),
    ...(await questionWords()),
    continue: words("continue"),
    saveExit: words("saveExit"),
    autosave: words("autosave"),
    autosaving: words("autosaving"),
    kept: words("kept"),
    notKept: words("notKept"),
    elsewhere: words("elsewhere"),
    signedOut: words("signedOut"),
    prefilled: words("from.profile"),
  };
}

export async function itemWords(): Promise<StepWords> {
  const words = await getTranslations("applications.group");
  return {
    ...(await stepWords()),
    continue: words("save"),
    autosave: words("autosave"),
    elsewhere: words("elsewhere"),
    signedOut: words("signedOut"),
  };
}
