import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { fileOf, findRecord } from "@/lib/records/queries/find-record";
import type { RecordStatus } from "@/lib/records/workflow";
import { PageTop } from "../../../_shell/page-top";
import { detailsOf } from "../details-of";
import { detailsWords } from "../details-words";
import { tones } from "../desk-table";
import { DetailsForm } from "./details-form";
import { ReadText } from "./read-text";
import { RecordFile } from "./record-file";
import { RecordSteps } from "./record-steps";

export const generateMetadata = titled("recordDesk", "one");

const done = ["saved", "published", "scheduled", "unscheduled", "withdrawn"] as const;

/** One record at the desk: its PDF, what is read from it, what is said of it, and what comes next. */
export default async function StaffRecordPage({ params, searchParams }: PageProps<{ id: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { id } = await params;
  const query = await searchParams;
  const { record, details } = await asActor(actor, async (db) => {
    const record = await findRecord(db, actor, id);
    return { record, details: await detailsOf(db, record) };
  });
  const words = await getTranslations("recordDesk");
  const { to } = await reader();
  const wasDone = done.find((name) => name === one(query.done));
  const parked = await takeParked(actor);
  const { words: detailWords, choices } = await detailsWords("save");
  const status = record.status as RecordStatus;
  const isWritten = status === "draft" && !fileOf(record);
  return (
    <>
      <BackLink href={to(paths.staff.records)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={<span dir="auto">{record.title}</span>} done={wasDone && words(`done.${wasDone}`)}>
          <p>
            <Tag tone={tones[status]}>{words(`status.${status}`)}</Tag>
          </p>
        </PageTop>
        <Section id="file" title={words("file.title")}>
          <RecordFile record={record} query={query} />
          {record.text ? <ReadText text={record.text} language={record.language} /> : null}
        </Section>
        <Section id="steps" title={words("steps.title")}>
          <RecordSteps record={record} />
        </Section>
        {status === "withdrawn" ? null : (
          <Section id="details" title={words("details.heading")}>
            <DetailsForm
              record={id}
              details={details}
              {...(isWritten && { text: record.text })}
              {...(parked && { initial: parked })}
              choices={choices}
              words={{ ...detailWords, text: words("details.text"), textHint: words("details.textHint") }}
            />
          </Section>
        )}
      </main>
    </>
  );
}
