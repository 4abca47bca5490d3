import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Plate } from "@/components/ui/plate";
import { Tag } from "@/components/ui/tag";
import { requireStaff } from "@/lib/auth/require";
import { department } from "@/lib/city/departments";
import { isolated } from "@/lib/format";
import { one, pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { readForStaff } from "@/lib/messages/queries/read-for-staff";
import { shownState, type Topic } from "@/lib/messages/workflow";
import { paths } from "@/lib/paths";
import { tones } from "../queue-table";
import { AboutFact } from "./about-fact";
import { DeskForms } from "./desk-forms";
import { StaffConversation } from "./staff-conversation";

type Props = PageProps<{ id: string }>;

export async function generateMetadata({ params, searchParams }: Props) {
  await pageLanguage(params);
  const { thread } = await readForStaff(await requireStaff(), (await params).id, one((await searchParams).before));
  const words = await getTranslations("messages");
  return { title: words("staff.case", { ref: thread.ref }) };
}

/** One thread as its department works on it: what was said beside what can be done. Reading it is written down. */
export default async function StaffThreadPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params);
  const actor = await requireStaff();
  const { before } = await searchParams;
  const found = await readForStaff(actor, (await params).id, one(before));
  const { thread, departments, partyName, about } = found;
  const words = await getTranslations("messages");
  const read = await reader();
  const name = department(departments.get(thread.departmentId)!).name[language];
  const state = shownState(thread);
  return (
    <>
      <BackLink href={read.to(paths.staff.messages)}>{words("staff.back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1 dir="auto" className="break">
            {thread.subject}
          </h1>
          <p className="cluster">
            <Plate text={thread.ref} />
            <Tag tone={tones[state]}>{words(`staff.state.${state}`)}</Tag>
            <span>{words(`staff.topic.${thread.topic as Topic}`)}</span>
            {about ? <AboutFact about={about} /> : null}
          </p>
          <p className="lead">
            {words("staff.from", { name: isolated(language, partyName), date: read.moment(thread.createdAt), department: name })}
          </p>
        </div>
        <div className="desk">
          <section aria-labelledby="conversation-heading">
            <h2 id="conversation-heading">{words("staff.conversation")}</h2>
            <StaffConversation {...found} isEarlier={before !== undefined} />
          </section>
          <DeskForms actor={actor} thread={thread} messages={found.messages} partyName={partyName} departments={departments} />
        </div>
      </main>
    </>
  );
}
