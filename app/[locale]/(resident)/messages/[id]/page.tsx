import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { Plate } from "@/components/ui/plate";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { requireResident } from "@/lib/auth/require";
import { department } from "@/lib/city/departments";
import { one, pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { readThread } from "@/lib/messages/queries/read-thread";
import { shownState } from "@/lib/messages/workflow";
import { paths } from "@/lib/paths";
import { AboutLine } from "../about-line";
import { tones } from "../thread-rows";
import { Conversation } from "./conversation";
import { ReadMark } from "./read-mark";
import { Answering } from "./answering";

type Props = PageProps<{ id: string }>;

export async function generateMetadata({ params, searchParams }: Props) {
  await pageLanguage(params);
  const { thread } = await readThread(await requireResident(), (await params).id, one((await searchParams).before));
  return { title: thread.subject };
}

/** One conversation with a department, oldest message first. Opening it marks it as read. */
export default async function ThreadPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const query = await searchParams;
  const { before, sent } = query;
  const found = await readThread(actor, (await params).id, one(before));
  const { thread, departments, about, wasUnread } = found;
  const words = await getTranslations("messages");
  const read = await reader();
  const name = department(departments.get(thread.departmentId)!).name[language];
  const state = shownState(thread);
  return (
    <>
      <BackLink href={read.to(paths.messages)}>{words("thread.back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <ReadMark wasUnread={wasUnread} />
        <div className="page-top">
          <h1 dir="auto" className="break">
            {thread.subject}
          </h1>
          <p className="cluster">
            <Plate text={thread.ref} />
            <Tag tone={tones[state]}>{words(`state.${state}`)}</Tag>
          </p>
          <p className="lead">{words("thread.with", { department: name, date: read.moment(thread.createdAt) })}</p>
          {about ? <AboutLine about={about} /> : null}
          {sent === undefined ? null : (
            <Notice tone="success" title={words("thread.sent")}>
              <p>{words("thread.sentText", { department: name })}</p>
            </Notice>
          )}
        </div>
        <Section id="conversation" title={words("thread.conversation")}>
          <Conversation {...found} actor={actor} isEarlier={before !== undefined} />
        </Section>
        <Section id="reply" title={words("thread.reply")}>
          <Answering thread={thread} messages={found.messages} files={found.files} query={query} actor={actor} department={name} />
        </Section>
      </main>
    </>
  );
}
