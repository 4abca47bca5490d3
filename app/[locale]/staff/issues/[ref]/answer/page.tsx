import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { requireStaff } from "@/lib/auth/require";
import { findReply, repliesFor, type IssueReply } from "@/lib/city/issues/replies";
import { formWords } from "@/lib/i18n/form-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { isOver } from "@/lib/issues/desk/policy";
import { followersOf, readForAct } from "@/lib/issues/desk/queries/read-issue";
import { paths, type Language } from "@/lib/paths";
import { StepPage } from "../step-page";
import { AnswerForm } from "./answer-form";

export const generateMetadata = titled("issueDesk", "answer.title");

/** As it will read, the name of each gap in its place. */
const withGaps = ({ text, fields }: IssueReply, language: Language) =>
  text[language].replace(/\{([a-z]+)\}/g, (_, gap: string) => `[${fields.find(({ name }) => name === gap)?.label[language] ?? gap}]`);

/** What is said when a report ends is offered once it has ended: until then it would say what is not so. */
const fits = ({ step }: IssueReply, report: { status: string }) => isOver(report) || ["triage", "assign", "schedule"].includes(step);

/** A sentence to everybody who follows: a reply of this kind of problem, with its gaps to fill, or free words. */
export default async function AnswerPage({ params, searchParams }: PageProps<{ ref: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { found, followers } = await readForAct(actor, (await params).ref, async (db, report) => ({
    followers: await followersOf(db, report),
  }));
  const words = await getTranslations("issueDesk");
  const { to, language } = await reader();
  const reply = findReply(found.category, one((await searchParams).reply) ?? "");
  const here = to(paths.staff.issueStep(found.ref, "answer"));
  const fields = reply?.fields.map(({ name, kind, label }) => ({ name, kind, label: label[language] }));
  return (
    <StepPage found={found} title={words("answer.title")} lead={words("answer.lead", { n: followers })}>
      {reply ? null : (
        <Section id="replies" title={words("answer.replies")}>
          <ul className="rows">
            {repliesFor(found.category)
              .filter((one) => fits(one, found))
              .map((one) => (
                <li key={one.slug}>
                  <Link href={`${here}?reply=${one.slug}`}>{withGaps(one, language)}</Link>
                </li>
              ))}
          </ul>
        </Section>
      )}
      <Section id="own" title={words(reply ? "answer.preview" : "answer.own")}>
        {reply ? (
          <>
            <p>{withGaps(reply, language)}</p>
            <p>
              <Link href={here}>{words("answer.back")}</Link>
            </p>
          </>
        ) : null}
        <AnswerForm
          key={reply?.slug ?? "own"}
          refOf={found.ref}
          idempotencyKey={randomUUID()}
          {...(reply && fields && { reply: { slug: reply.slug, fields } })}
          words={{ ...(await formWords()), text: words("answer.text"), hint: words("answer.textHint"), button: words("answer.button") }}
        />
      </Section>
    </StepPage>
  );
}
