import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { resetLinkState } from "@/lib/auth/ways-back/link-state";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { WayBack } from "../way-back";
import { start } from "./actions";

export const generateMetadata = titled("waysBack", "start.title");

/** Where the mailed link leads. Only the button uses it up. */
export default async function ResetPasswordPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("waysBack");
  const token = await keptLink("resetPassword");
  const state = token ? await resetLinkState(token) : "unknown";
  return (
    <WayBack language={language} journey="reset" step={state === "open" ? 2 : 1} here={paths.forgotPassword}>
      <h1>{words("start.title")}</h1>
      {state === "open" ? (
        <>
          <p className="lead">{words("start.lead")}</p>
          <p>{words("start.once")}</p>
          <ButtonForm action={start} words={await formWords()}>
            {words("continue")}
          </ButtonForm>
        </>
      ) : (
        <>
          <Notice tone="warning" title={words(`link.${state}.title`)}>
            <p>{words(`link.${state}.text`)}</p>
          </Notice>
          <ButtonLink plain href={inLanguage(language, paths.forgotPassword)}>
            {words("link.new")}
          </ButtonLink>
        </>
      )}
    </WayBack>
  );
}
