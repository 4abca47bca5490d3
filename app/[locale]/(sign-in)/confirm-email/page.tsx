import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { confirmationState } from "@/lib/auth/unconfirmed/confirm-address";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { WayBack } from "../way-back";
import { confirm } from "./actions";

export const generateMetadata = titled("waysBack", "confirmEmail.title");

/** Where the link leads that a new account's address got. */
export default async function ConfirmEmailPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("waysBack");
  const done = "done" in (await searchParams);
  const token = done ? undefined : await keptLink("confirmEmail");
  const state = token ? await confirmationState(token) : "unknown";
  return (
    <WayBack language={language} here={paths.signIn}>
      <h1>{words("confirmEmail.title")}</h1>
      {state === "open" ? (
        <>
          <p className="lead">{words("confirmEmail.lead")}</p>
          <ButtonForm action={confirm} words={await formWords()}>
            {words("confirmEmail.button")}
          </ButtonForm>
        </>
      ) : (
        <>
          <Notice tone={done ? "success" : "warning"} title={words(done ? "confirmEmail.doneTitle" : `link.${state}.title`)}>
            <p>{words(done ? "confirmEmail.doneText" : "confirmEmail.again")}</p>
          </Notice>
          <ButtonLink plain href={inLanguage(language, paths.signIn)}>
            {words("done.signIn")}
          </ButtonLink>
        </>
      )}
    </WayBack>
  );
}
