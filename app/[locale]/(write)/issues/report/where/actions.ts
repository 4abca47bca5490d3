"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { DomainError } from "@/lib/errors";
import { errorWords } from "@/lib/i18n/error-words";
import { requireDraft } from "@/lib/issues/draft/require-draft";
import { keepDraft } from "@/lib/issues/draft/keep-draft";
import { keepRefused } from "@/lib/issues/draft/typed-page";
import { sealTyped } from "@/lib/issues/draft/typed";
import type { Typed } from "@/lib/issues/draft/draft";
import { readPlace } from "@/lib/issues/place";
import { whereAnswer } from "@/lib/issues/schema";
import { inLanguage, paths } from "@/lib/paths";
import { goOn } from "../_steps/go-on";

const limit = { name: "issue-places", points: 120, seconds: 600 };

/** A point of the city; an address that fits several leads to a choice among them. */
export const choosePlace = publicAction(
  whereAnswer,
  limit,
  async (_actor, said) => {
    const language = await getLocale();
    const draft = await requireDraft("where", language);
    const { how, address = "", note = "", turn = 0 } = said;
    const typed = (fields: Typed["fields"]) => sealTyped(draft.id, "where", { turn, fields });
    const read = readPlace(said, language);
    if ("choices" in read) {
      await keepDraft(draft, typed({ how, address, note, picked: address }));
      const query = new URLSearchParams({ address, ...(said.from && { from: said.from }) });
      redirect(`${inLanguage(language, paths.reportIssueStep("where"))}?${query}`);
    }
    if ("problem" in read) {
      const values = { how, address, note, turn: String(turn) };
      return { values, errors: { [read.field]: await errorWords(new DomainError(read.problem)) } };
    }
    await keepDraft(draft, { place: read, ...typed({}) });
    await goOn("where", said.from);
  },
  keepRefused("where"),
);
