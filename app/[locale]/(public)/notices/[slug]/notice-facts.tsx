import { getTranslations } from "next-intl/server";
import { department } from "@/lib/city/departments";
import { reader } from "@/lib/i18n/reader";
import type { PublicNotice } from "@/lib/notices/queries/public-notices";
import { areaOf } from "../../../_notices/area-of";
import { datesOf } from "../../../_notices/dates-of";
import { PhoneLink } from "../../../_shell/phone-link";

/** When, where, about what, and whom to ask. */
export async function NoticeFacts({ notice }: { notice: PublicNotice }) {
  const words = await getTranslations("notices");
  const read = await reader();
  const { name, phone } = department(notice.department);
  const facts = {
    when: datesOf(notice, read.language, words),
    where: areaOf(notice, read.language) ?? words("wholeCity"),
    about: words(`topic.${notice.topic}`),
    from: (
      <>
        {name[read.language]}, <PhoneLink number={phone} />
      </>
    ),
    published: read.dayOf(notice.publishedAt),
  };
  return (
    <dl className="record">
      {Object.entries(facts).map(([fact, value]) => (
        <div key={fact}>
          <dt>{words(`facts.${fact as "when"}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
