import { getTranslations } from "next-intl/server";
import { requireStaff } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { readIssue } from "@/lib/issues/desk/queries/read-issue";
import { saveRedaction } from "../actions";
import { SentenceForm } from "../sentence-form";
import { StepPage } from "../step-page";

export const generateMetadata = titled("issueDesk", "redact.title");

/** Takes parts out of what everybody reads; the department keeps what was written. It shows that: a look at the report like its page. */
export default async function RedactPage({ params }: PageProps<{ ref: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { found, seen } = await readIssue(actor, (await params).ref);
  const words = await getTranslations("issueDesk");
  return (
    <StepPage found={found} title={words("redact.title")} lead={words("redact.lead")}>
      <SentenceForm
        action={saveRedaction}
        fields={{ ref: found.ref, seen }}
        text={found.redacted ?? found.description}
        rows={8}
        words={{ ...(await formWords()), text: words("redact.text"), hint: words("redact.hint"), button: words("redact.button") }}
      />
    </StepPage>
  );
}
