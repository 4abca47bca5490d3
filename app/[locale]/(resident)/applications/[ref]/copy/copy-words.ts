import { getTranslations } from "next-intl/server";
import type { ApplicationCopy, CopyPaper, CopyRow } from "@/lib/applications/copy-pdf";
import type { FoundApplication } from "@/lib/applications/queries/find-application";
import { sentOf } from "@/lib/applications/sent";
import type { Resident } from "@/lib/auth/actor";
import { onPaper, whomToAsk } from "@/lib/city/on-paper";
import { isolated } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import type { Answers, GroupItem } from "@/lib/services/answers";
import type { Group, Question, SimpleQuestion } from "@/lib/services/declaration/question";
import type { Service } from "@/lib/services/declaration/service";
import { said } from "@/lib/services/said";
import { shown, shownInItem } from "@/lib/services/shown";
import { sayWords } from "../../../../_shell/say-words";

type Copied = { found: FoundApplication; definition: Service; actor: Resident };

/** What was sent, as it was sent; numbers of identity papers show their end only. */
export async function copyWords({ found, definition, actor }: Copied): Promise<ApplicationCopy> {
  const words = await getTranslations("whereItStands");
  const { language, moment } = await reader();
  const { answers, files, declaration, consent } = sentOf(found);
  const plain = (text: string) => isolated(language, text);
  const fact = (label: string, line: string, as?: CopyRow["as"]): CopyRow => ({ label, lines: [line], ...(as && { as }) });
  const rows = await answerRows(found.id);
  const there = shown(definition, answers);
  const name = (kind: string) => definition.documents.find(({ id }) => id === kind)?.name[language] ?? kind;
  const hash = found.sentHash ?? "";
  return {
    heading: words("copy.title"),
    facts: [
      fact(words("copy.ref"), found.ref, "reference"),
      fact(words("copy.service"), definition.name[language]),
      ...(found.subject ? [fact(words("copy.for"), plain(found.subject))] : []),
      fact(words("copy.applicant"), plain(actor.mandate.partyName)),
      fact(words("copy.sent"), moment(found.submittedAt!)),
    ],
    sections: [
      ...there.pages.map(({ page, questions }) => ({ heading: page.title[language], rows: rows(questions, there.answers) })),
      ...(files.length ? [{ heading: words("copy.files"), rows: files.map((file) => fact(name(file.kind), plain(file.name))) }] : []),
      {
        heading: words("copy.declaration"),
        rows: [
          ...(consent
            ? [
                fact(
                  words("copy.consent"),
                  words("copy.agreed", { name: plain(consent.name), signed: plain(consent.signedName), at: moment(new Date(consent.at)) }),
                ),
              ]
            : []),
          fact(words("copy.declaration"), declaration[language]),
          { label: words("copy.hash"), lines: [hash.slice(0, 32), hash.slice(32)], as: "fingerprint" as const },
        ],
      },
    ],
  };
}

/** Questions with what was answered, groups item by item. */
async function answerRows(applicationId: string) {
  const words = await getTranslations("whereItStands");
  const { language } = await reader();
  const say = await sayWords(applicationId);
  const lines = (question: SimpleQuestion, answer: Answers[string] | undefined) =>
    answer === undefined
      ? [words("copy.none")]
      : said(question, answer, say)
          .split("\n")
          .map((line) => isolated(language, line));
  const itemRows = (group: Group, answers: Answers): CopyRow[] =>
    ((answers[group.id] as GroupItem[] | undefined) ?? []).map((item, index) => ({
      label: words("copy.of", { one: group.one[language], number: index + 1 }),
      lines: shownInItem(group, item.answers, answers).questions.map(
        (one) => `${one.label[language]}: ${lines(one, item.answers[one.id]).join(", ")}`,
      ),
    }));
  return (questions: readonly Question[], answers: Answers): CopyRow[] =>
    questions.flatMap((question) =>
      question.kind === "group"
        ? itemRows(question, answers)
        : [{ label: question.label[language], lines: lines(question, answers[question.id]) }],
    );
}

/** What only the paper says. */
export async function copyPaper({ ref, submittedAt }: Pick<FoundApplication, "ref" | "submittedAt">): Promise<CopyPaper> {
  const words = await getTranslations("whereItStands");
  const { language } = await reader();
  const paper = onPaper(language);
  return {
    ...paper,
    sentAt: submittedAt!,
    title: words("copy.pdf", { ref: isolated(language, ref), city: paper.city.name }),
    questions: words("copy.questions", whomToAsk(language)),
    pageOf: (page, pages) => words("copy.page", { page, pages }),
  };
}
