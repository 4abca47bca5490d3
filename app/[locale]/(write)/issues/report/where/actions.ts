"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { DomainError } from "@/lib/errors";
import { errorWords } from "@/lib/i18n/error-words";
import { requireDraft } from "@/lib/issues/draft/require-draft";
import { keepDraft } from "@/lib/issues/draft/keep-draft";
import { readPlace } from "@/lib/issues/place";
import { whereAnswer } from "@/lib/issues/schema";
import { inLanguage, paths } from "@/lib/paths";
import { goOn } from "../_steps/go-on";

const limit = { name: "issue-places", points: 120, seconds: 600 };

/** A point of the city; an address that fits several leads to a choice among them. */
export const choosePlace = publicAction(whereAnswer, limit, async (_actor, said) => {
  const language = await getLocale();
  const draft = await requireDraft("where", language);
  const read = readPlace(said, language);
  if ("choices" in read) {
    const query = new URLSearchParams({
      address: said.address!,
      ...(said.note && { note: said.note }),
      ...(said.from && { from: said.from }),
    });
    redirect(`${inLanguage(language, paths.reportIssueStep("where"))}?${query}`);
  }
  if ("problem" in read) {
    const { how, address = "", note = "" } = said;
    return { values: { how, address, note }, errors: { [read.field]: await errorWords(new DomainError(read.problem)) } };
  }
  await keepDraft(draft, { place: read });
  await goOn("where", said.from);
});
