import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { department } from "@/lib/city/departments";
import { reader } from "@/lib/i18n/reader";
import type { findDeskNotice } from "@/lib/notices/queries/desk-notices";
import { paths } from "@/lib/paths";
import { areaOf } from "../../../_notices/area-of";
import { datesOf } from "../../../_notices/dates-of";

/** What stands beside the words: when, where, who wrote it and who let it be published. */
export async function DeskFacts({ notice }: { notice: Awaited<ReturnType<typeof findDeskNotice>> }) {
  const words = await getTranslations("noticeDesk");
  const open = await getTranslations("notices");
  const read = await reader();
  const { draftedByName, publishedByName, publishedAt, endedAt, endReason, slug } = notice;
  const isPublic = notice.status === "published" || notice.status === "ended";
  const facts: Record<string, ReactNode> = {
    dates: datesOf(notice, read.language, open),
    area: areaOf(notice, read.language) ?? open("wholeCity"),
    topic: open(`topic.${notice.topic}`),
    department: department(notice.department).name[read.language],
    draftedBy: draftedByName && <bdi>{draftedByName}</bdi>,
    publishedBy: publishedByName && <bdi>{publishedByName}</bdi>,
    publishedAt: publishedAt && read.moment(publishedAt),
    endedAt: endedAt && read.moment(endedAt),
    endReason: endReason && <span className="prewrap break" dir="auto">{endReason}</span>, // prettier-ignore
    page: isPublic && <a href={read.to(paths.notice(slug))}>{words("publicPage")}</a>,
  };
  return (
    <dl className="record">
      {Object.entries(facts).map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{words(`fact.${name as "dates"}`)}</dt>
            <dd className="break">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
