"use server";
import { getLocale } from "next-intl/server";
import { publicAction } from "@/lib/action";
import { DomainError, NotFoundError } from "@/lib/errors";
import { errorWords } from "@/lib/i18n/error-words";
import { fieldOf, readAnswers } from "@/lib/issues/answers";
import { keepDraft } from "@/lib/issues/draft/keep-draft";
import { keepRefused } from "@/lib/issues/draft/typed-page";
import { requirePlaced } from "@/lib/issues/draft/require-draft";
import { sealTyped } from "@/lib/issues/draft/typed";
import { detailsAnswer } from "@/lib/issues/schema";
import { goOn } from "../_steps/go-on";

const limit = { name: "issue-details", points: 120, seconds: 600 };

/** The text and the answers to the category's own questions. */
export const describe = publicAction(
  detailsAnswer,
  limit,
  async (_actor, { description, turn = 0, from, ...typed }) => {
    const draft = await requirePlaced("details", await getLocale());
    const fields = draft.kind.questions.map(fieldOf);
    if (Object.keys(typed).some((name) => !fields.includes(name))) throw new NotFoundError("no such question");
    const { answers, errors } = readAnswers(draft.kind, { description, ...typed });
    if (Object.keys(errors).length) {
      const said = Object.entries(errors).map(async ([field, key]) => [field, await errorWords(new DomainError(key))] as const);
      return { values: { description, turn: String(turn), ...typed }, errors: Object.fromEntries(await Promise.all(said)) };
    }
    await keepDraft(draft, { description, answers, ...sealTyped(draft.id, "details", { turn, fields: {} }) });
    await goOn("details", from);
  },
  keepRefused("details"),
);
