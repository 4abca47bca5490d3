import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { requireStaff } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { repliesFor } from "@/lib/city/issues/replies";
import { reader } from "@/lib/i18n/reader";
import { withGaps } from "@/lib/issues/desk/canned-reply";
import { endings } from "@/lib/issues/desk/ends";
import { canDoIssue, isOver } from "@/lib/issues/desk/policy";
import { photosOf, readForAct } from "@/lib/issues/desk/queries/read-issue";
import { issueWorkflow, type IssueStatus } from "@/lib/issues/workflow";
import { paths } from "@/lib/paths";
import { PhotosAfter } from "../photos-after";
import { StepPage } from "../step-page";
import { EndForm } from "./end-form";

export const generateMetadata = titled("issueDesk", "end.title");

/** How a report ends: a photo of the place as it is now, or a sentence, and always a reason. */
export default async function EndPage({ params, searchParams }: PageProps<{ ref: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { found, seen, photos } = await readForAct(actor, (await params).ref, async (db, report) => ({
    photos: await photosOf(db, report),
  }));
  const words = await getTranslations("issueDesk");
  const { language } = await reader();
  const replies = repliesFor(found.category).filter(({ fields }) => fields.every(({ name }) => name === "body"));
  const open = issueWorkflow.open(found.status as IssueStatus);
  const possible = endings.filter((one) => one !== "fixed" || open.includes("resolve"));
  const problem = isOver(found) ? words("crew.over") : canDoIssue(actor, found) ? undefined : words("next.closedIt");
  return (
    <StepPage found={found} title={words("end.title")} lead={words("end.lead")}>
      {problem ? (
        <Notice tone="warning" title={problem} />
      ) : (
        <>
          <Section id="photos" title={words("end.photos")}>
            <PhotosAfter refOf={found.ref} photos={photos} back={paths.staff.issueStep(found.ref, "end")} query={await searchParams} />
          </Section>
          <Section id="how" title={words("end.outcome")}>
            <EndForm
              refOf={found.ref}
              seen={seen}
              endings={possible.map((value) => ({ value, label: words(`resolution.${value}`) }))}
              replies={(["resolve", "close", "refer"] as const)
                .map((step) => ({
                  label: words(`end.with.${step}`),
                  options: replies
                    .filter((one) => one.step === step)
                    .map(({ slug, text }) => ({ value: slug, label: withGaps(text[language]) })),
                }))
                .filter(({ options }) => options.length)}
              words={{
                ...(await formWords()),
                reply: words("end.reply"),
                noReply: words("end.noReply"),
                question: words("end.question"),
                whom: words("end.whom"),
                whomHint: words("end.whomHint"),
                text: words("end.text"),
                textHint: words(possible.includes("fixed") ? "end.textHintFixed" : "end.textHint"),
                button: words("end.button"),
              }}
            />
          </Section>
        </>
      )}
    </StepPage>
  );
}
