import { getTranslations } from "next-intl/server";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { findByLink, findSignUp } from "@/lib/auth/sign-up/find-sign-up";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { CreateSteps } from "../create-steps";
import { ConfirmForm } from "./confirm-form";
import { LinkOver } from "./link-over";

export const generateMetadata = titled("createAccount", "confirm.title");

/** Where the mailed link leads. A button does the act: mail scanners open links, people press buttons. */
export default async function ConfirmPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const link = await keptLink("confirmEmail");
  const found = link && (await findByLink(link));
  const words = await getTranslations("createAccount");
  return (
    <CreateSteps step="email">
      {found ? (
        <>
          <h1>{words("confirm.title")}</h1>
          <p className="lead">
            {words.rich("confirm.lead", {
              email: () => (
                <b>
                  <bdi dir="ltr">{found.email}</bdi>
                </b>
              ),
            })}
          </p>
          <ConfirmForm words={{ ...(await formWords()), button: words("confirm.button") }} />
          <p className="meta">{words("confirm.notYou")}</p>
        </>
      ) : (
        <LinkOver signUp={await findSignUp()} language={language} />
      )}
    </CreateSteps>
  );
}
