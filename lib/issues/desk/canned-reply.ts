import { findReply, type IssueReply } from "@/lib/city/issues/replies";
import type { Localised } from "@/lib/city/localised";
import { DomainError } from "@/lib/errors";
import { date } from "@/lib/format";
import { languages, type Language } from "@/lib/paths";

type Field = IssueReply["fields"][number];

/**
 * A reply of this kind of problem in every language, its gaps filled: a day is one from `today` on, a count a number, words are a few and on one
 * line. Throws DomainError for a reply that does not fit, also one for another `step`, and for a gap that is not filled so.
 */
export function fillReply(
  category: string,
  slug: string,
  values: Record<string, string>,
  today: string,
  step?: IssueReply["step"],
): Localised {
  const reply = findReply(category, slug);
  if (!reply) throw new DomainError("issueDesk.noReply");
  if (step && reply.step !== step) throw new DomainError("issueDesk.replyFits");
  for (const field of reply.fields) requireValue(field, values[field.name] ?? "", today);
  const filled = languages.map((language) => [language, inWords(reply, values, language)]);
  return Object.fromEntries(filled) as Localised;
}

/** A reply whose gaps are not filled yet, to be chosen. */
export const withGaps = (text: string) => text.replace(/\{[a-z]+\}/g, "…");

function requireValue({ kind }: Field, value: string, today: string) {
  if (kind === "day" && (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)) || value < today))
    throw new DomainError("issueDesk.replyDay");
  if (kind === "count" && !/^[1-9]\d{0,2}$/.test(value)) throw new DomainError("issueDesk.replyCount");
  if (kind === "words" && !/^[^\n\r{}]{2,80}$/.test(value)) throw new DomainError("issueDesk.replyWords");
}

const inWords = ({ text, fields }: IssueReply, values: Record<string, string>, language: Language) =>
  text[language].replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const value = values[name] ?? "";
    return fields.some((field) => field.name === name && field.kind === "day") ? date(language, new Date(value), "day", "UTC") : value;
  });
