import { getTranslations } from "next-intl/server";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import type { Language } from "@/lib/paths";
import type { Answers, GroupItem } from "@/lib/services/answers";
import type { Group, Question, SimpleQuestion } from "@/lib/services/declaration/question";
import { said, type SayWords } from "@/lib/services/said";
import { shownInItem } from "@/lib/services/shown";

type AnswerRowsProps = {
  questions: readonly Question[];
  answers: Answers;
  language: Language;
  say: SayWords;
  /** Where a question is answered again; none where answers only stand to be read. */
  changeAt?: ((question: string, item?: string) => string) | undefined;
};

/** Questions with what was answered, each with the way to change it. */
export async function AnswerRows({ questions, answers, language, say, changeAt }: AnswerRowsProps) {
  const words = await getTranslations("applications");
  const action = (question: string, item?: string) =>
    changeAt ? { action: { href: changeAt(question, item), word: words("review.change") } } : {};
  const text = (question: SimpleQuestion, answer: Answers[string] | undefined) =>
    answer === undefined ? words("review.none") : <bdi className="said">{said(question, answer, say)}</bdi>;

  const rows = questions.flatMap((question): SummaryRow[] =>
    question.kind === "group"
      ? itemRows(question)
      : [{ key: question.id, label: question.label[language], value: text(question, answers[question.id]), ...action(question.id) }],
  );
  return <SummaryList rows={rows} />;

  function itemRows(group: Group): SummaryRow[] {
    const items = (answers[group.id] as GroupItem[] | undefined) ?? [];
    if (!items.length) return [{ key: group.id, label: group.label[language], value: words("review.none"), ...action(group.id) }];
    return items.map((item, index) => ({
      key: item.id,
      label: words("group.number", { one: group.one[language], number: index + 1 }),
      value: (
        <ItemAnswers>
          {shownInItem(group, item.answers, answers).questions.map((one) => [one.label[language], text(one, item.answers[one.id])])}
        </ItemAnswers>
      ),
      ...action(group.id, item.id),
    }));
  }
}

/** One of a repeated group, whole, inside its row. */
const ItemAnswers = ({ children }: { children: [string, React.ReactNode][] }) => (
  <ul className="item-answers">
    {children.map(([label, value]) => (
      <li key={label}>
        <span className="meta">{label}</span> {value}
      </li>
    ))}
  </ul>
);
