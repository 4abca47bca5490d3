import { getTranslations } from "next-intl/server";
import { requireStaff } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { isOver } from "@/lib/issues/desk/policy";
import { listNearby } from "@/lib/issues/desk/queries/list-nearby";
import { readForAct } from "@/lib/issues/desk/queries/read-issue";
import { StepPage } from "../step-page";
import { MergeForm } from "./merge-form";

export const generateMetadata = titled("issueDesk", "merge.title");

/** Which report stays: one of those near it, or any by its reference. */
export default async function MergePage({ params }: PageProps<{ ref: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { found, seen, nearby } = await readForAct(actor, (await params).ref, async (db, report) => ({
    nearby: (await listNearby(db, report)).filter((one) => !isOver(one)),
  }));
  const words = await getTranslations("issueDesk");
  const { dayOf } = await reader();
  return (
    <StepPage found={found} title={words("merge.title")} lead={words("merge.lead")}>
      <MergeForm
        refOf={found.ref}
        seen={seen}
        nearby={nearby.map(({ ref, metres, address, reportedAt, status }) => ({
          value: ref,
          label: `${ref}, ${words(`status.${status as "new"}`)}`,
          hint: `${words("near.row", { metres, street: address })}, ${dayOf(reportedAt)}`,
        }))}
        words={{
          ...(await formWords()),
          question: words("merge.question"),
          typed: nearby.length ? words("merge.typed") : words("columns.ref"),
          typedHint: words("merge.typedHint"),
          button: words("merge.button"),
        }}
      />
    </StepPage>
  );
}
