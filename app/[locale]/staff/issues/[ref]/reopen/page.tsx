import { getTranslations } from "next-intl/server";
import { requireStaff } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { readForAct } from "@/lib/issues/desk/queries/read-issue";
import { reopen } from "../actions";
import { SentenceForm } from "../sentence-form";
import { StepPage } from "../step-page";

export const generateMetadata = titled("issueDesk", "reopen.title");

/** Opens a report again, with a sentence that everybody reads. */
export default async function ReopenPage({ params }: PageProps<{ ref: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { found, seen } = await readForAct(actor, (await params).ref, async () => ({}));
  const words = await getTranslations("issueDesk");
  return (
    <StepPage found={found} title={words("reopen.title")}>
      <SentenceForm
        action={reopen}
        fields={{ ref: found.ref, seen }}
        words={{ ...(await formWords()), text: words("reopen.text"), hint: words("reopen.hint"), button: words("reopen.button") }}
      />
    </StepPage>
  );
}
