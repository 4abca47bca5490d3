import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Notice } from "@/components/ui/notice";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { CodeForm } from "../code-form";
import { CreateSteps } from "../create-steps";
import { sendAgain, typeCode } from "./actions";

export const generateMetadata = titled("createAccount", "check.title");

/** The same for every address: only its owner learns from the mail whether it has an account. */
export default async function CheckEmailPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const { email } = await requireSignUp("check-email", language);
  const words = await getTranslations("createAccount");
  const common = await formWords();
  return (
    <CreateSteps step="email">
      <h1>{words("check.title")}</h1>
      {"sent" in (await searchParams) ? (
        <Notice tone="success">
          <p>{words("check.sentAgain")}</p>
        </Notice>
      ) : null}
      <p className="lead">
        {words.rich("check.lead", {
          email: () => (
            <b>
              <bdi dir="ltr">{email}</bdi>
            </b>
          ),
        })}
      </p>
      <CodeForm
        action={typeCode}
        words={{ ...common, code: words("check.code"), codeHint: words("check.codeHint"), button: words("continue") }}
      />
      <p className="meta">{words("check.neverShare")}</p>
      <details>
        <summary className="more">{words("check.notReceived")}</summary>
        <div className="stack">
          <p>{words("check.notReceivedText")}</p>
          <ButtonForm action={sendAgain} variant="quiet" words={common}>
            {words("check.resend")}
          </ButtonForm>
        </div>
      </details>
      <p>
        <a className="more" href={inLanguage(language, paths.createAccount)}>
          {words("check.change")}
        </a>
      </p>
    </CreateSteps>
  );
}
