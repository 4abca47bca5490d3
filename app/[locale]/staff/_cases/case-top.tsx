import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { Plate } from "@/components/ui/plate";
import { reader } from "@/lib/i18n/reader";
import type { Service } from "@/lib/services/declaration/service";
import { PageTop } from "../../_shell/page-top";

type CaseTopProps = {
  found: { ref: string; subject: string; holder: string; status: string; definition: Service };
  title: string;
  done?: string;
  children?: ReactNode;
};

/** What a page of a case begins with: what it does, which case, whose, and where it stands. */
export async function CaseTop({ found: { ref, subject, holder, status, definition }, title, done, children }: CaseTopProps) {
  const words = await getTranslations("cases");
  const { language } = await reader();
  const stage = definition.stages.find((one) => one.status === status)?.name[language];
  return (
    <PageTop title={title} done={done}>
      <p className="cluster">
        <Plate text={ref} /> <b dir="auto">{subject || definition.name[language]}</b>
      </p>
      <dl className="case-facts">
        <div>
          <dt>{words("columns.work")}</dt>
          <dd>
            {definition.name[language]}. <bdi>{holder}</bdi>
          </dd>
        </div>
        <div>
          <dt>{words("columns.stop")}</dt>
          <dd>{stage ?? words(`status.${status as "submitted"}`)}</dd>
        </div>
      </dl>
      {children}
    </PageTop>
  );
}
