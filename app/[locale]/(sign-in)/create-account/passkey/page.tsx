import { getTranslations } from "next-intl/server";
import { PasskeyForm } from "@/components/auth/passkeys/passkey-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { passkeyWords } from "../../../_shell/passkey-words";
import { ChangeUsername } from "../change-username";
import { CreateSteps } from "../create-steps";
import { askForPasskey, createByPasskey } from "./actions";

export const generateMetadata = titled("createAccount", "passkey.title");

/** The first choice of those whose browser can make one. */
export default async function PasskeyPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const { facts } = await requireSignUp("passkey", language);
  const words = await getTranslations("createAccount");
  const passkeys = await getTranslations("passkeys");
  const step = (name: string) => inLanguage(language, paths.createAccountStep(name));
  return (
    <CreateSteps step="wayIn">
      <h1>{words("passkey.title")}</h1>
      <noscript>
        <Notice>
          <p>{words("passkey.noScripts")}</p>
        </Notice>
      </noscript>
      <p className="lead">{words("passkey.lead")}</p>
      <p>{passkeys("add.text")}</p>
      <PasskeyForm ceremony="create" ask={askForPasskey} action={createByPasskey} words={await passkeyWords("create")} />
      <p className="or">{passkeys("or")}</p>
      <ButtonLink plain variant="quiet" href={step("password")}>
        {words("passkey.passwordInstead")}
      </ButtonLink>
      <ChangeUsername username={facts.username ?? ""} href={step("username")} />
    </CreateSteps>
  );
}
