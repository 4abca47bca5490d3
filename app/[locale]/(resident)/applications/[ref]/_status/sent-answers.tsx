import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { canSend } from "@/lib/applications/policy";
import { sentOf } from "@/lib/applications/sent";
import { isSecret } from "@/lib/applications/draft/secrets";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { shown } from "@/lib/services/shown";
import { AnswerRows } from "../../../../_shell/applications/answer-rows";
import { sayWords } from "../../../../_shell/say-words";
import type { StandingProps } from "../where-it-stands";

/** The answers as they were sent, folded away; numbers of identity papers show their end only. */
export async function SentAnswers({ found, definition, language, actor }: StandingProps) {
  const words = await getTranslations("whereItStands");
  const { to } = await reader();
  const say = await sayWords(found.id);
  const { pages, answers } = shown(definition, sentOf(found).answers);
  const hasSecret = pages.some(({ questions }) => questions.some((one) => isSecret(one) && answers[one.id] !== undefined));
  return (
    <>
      <details>
        <summary>{words("answers.show")}</summary>
        {pages.map(({ page, questions }) => (
          <div key={page.id} className="stack sent-page">
            <h3>{page.title[language]}</h3>
            <AnswerRows questions={questions} answers={answers} language={language} say={say} />
          </div>
        ))}
      </details>
      {hasSecret && canSend(actor) ? (
        <p className="no-print">
          <Link className="more" href={to(paths.applicationNumbers(found.ref))}>
            {words("answers.numbers")}
          </Link>
        </p>
      ) : null}
    </>
  );
}
