import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { findFeedbackPage } from "@/lib/feedback/queries";
import { isolated } from "@/lib/format";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { ListPages } from "../../../_shell/list-pages";
import { PageTop } from "../../../_shell/page-top";

type Props = PageProps<{ id: string }>;

export const generateMetadata = titled("feedback", "staff.onePage");

/** What people wrote about one page. A page that belongs to somebody has no link: its address was never kept. */
export default async function StaffFeedbackOfPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params);
  const actor = await requireStaff();
  const { id } = await params;
  const after = one((await searchParams).after);
  const words = await getTranslations("feedback.staff");
  const read = await reader();
  const { page, texts, next } = await asActor(actor, (db) => findFeedbackPage(db, actor, id, after));
  const here = read.to(paths.staff.feedbackPage(id));
  const name = page.page ? isolated(language, page.page) : words("none");
  return (
    <>
      <BackLink href={read.to(paths.staff.feedback)}>{words("back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={words("one", { page: name })} lead={words("counts", { yes: page.yes, no: page.no })}>
          {page.page && !page.page.includes("…") ? (
            <p>
              <a className="more" href={read.to(page.page)}>
                {words("open")}
              </a>
            </p>
          ) : null}
        </PageTop>
        <Section id="texts" title={words("written")} count={page.texts}>
          {texts.length ? (
            <ol className="rows">
              {texts.map(({ id: text, helpful, createdAt, locale, ...given }) => (
                <li key={text}>
                  <p className="break said" dir="auto" lang={locale}>
                    {given.text}
                  </p>
                  <p className="cluster meta">
                    <Tag tone={helpful ? "success" : "warning"}>{words(helpful ? "saidYes" : "saidNo")}</Tag>
                    <time dateTime={createdAt.toISOString()}>{read.moment(createdAt)}</time>
                  </p>
                </li>
              ))}
            </ol>
          ) : (
            <EmptyState>{words("noTexts")}</EmptyState>
          )}
        </Section>
        <ListPages first={after ? here : undefined} next={next && `${here}?after=${next}`} />
      </main>
    </>
  );
}
