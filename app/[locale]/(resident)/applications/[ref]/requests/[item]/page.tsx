import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import { findRequest } from "@/lib/applications/queries/find-request";
import { canSend } from "@/lib/applications/policy";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { canAddDocuments } from "@/lib/documents/policy";
import { isolated } from "@/lib/format";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { serviceTitle } from "@/lib/services/catalogue";
import { PlaceFiles } from "../../documents/place-files";
import { findPlace } from "../../documents/find-place";
import { ReplyForm } from "./reply-form";

type Props = PageProps<{ ref: string; item: string }>;

export async function generateMetadata({ params }: Props) {
  await pageLanguage(params);
  const actor = await requireResident();
  const { ref, item } = await params;
  const words = await getTranslations("whereItStands");
  return { title: words("request.title", { title: (await asActor(actor, (db) => findRequest(db, actor, ref, item))).title }) };
}

/** Something that the city asks for, in its words, and the place to answer it. */
export default async function RequestPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const { ref, item } = await params;
  const { asked, files } = await asActor(actor, async (db) => {
    const asked = await findRequest(db, actor, ref, item);
    const takesFiles = asked.isOpen && asked.kind === "document" && canSend(actor) && canAddDocuments(actor);
    return { asked, files: takesFiles ? await findPlace(db, actor, ref, item) : undefined };
  });
  const words = await getTranslations("whereItStands");
  const read = await reader();
  const initial = await takeParked(actor);
  return (
    <>
      <BackLink href={read.to(paths.application(ref))}>{serviceTitle(asked.application.service, language)}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <p>
            <Plate text={ref} />
          </p>
          <h1>{words("request.title", { title: isolated(language, asked.title) })}</h1>
          {asked.isOpen ? (
            <p className="lead">{words.rich("request.by", { day: read.day(asked.dueOn), b: (text) => <b>{text}</b> })}</p>
          ) : (
            <Notice>
              <p>{asked.answeredAt ? words("request.answered", { at: read.moment(asked.answeredAt) }) : words("request.over")}</p>
            </Notice>
          )}
        </div>
        <Section id="reason" title={words("request.reason")}>
          <p dir="auto" className="prewrap">
            {asked.reason}
          </p>
        </Section>
        {asked.isOpen && canSend(actor) ? (
          <Section id="answer" title={words("request.answer")}>
            {files ? (
              <div className="document-page">
                <PlaceFiles
                  {...files}
                  place={{ ref, slot: item }}
                  back={read.to(paths.applicationAsked(ref, item))}
                  query={await searchParams}
                  language={language}
                  actor={actor}
                />
              </div>
            ) : null}
            <ReplyForm
              application={ref}
              item={asked.id}
              initial={initial}
              words={{ ...(await formWords()), label: words("request.label"), hint: words("request.hint"), send: words("request.send") }}
            />
          </Section>
        ) : asked.reply ? (
          <Section id="reply" title={words("request.yourReply")}>
            <p dir="auto" className="prewrap">
              {asked.reply}
            </p>
          </Section>
        ) : null}
      </main>
    </>
  );
}
