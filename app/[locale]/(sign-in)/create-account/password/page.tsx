import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { formWords } from "@/lib/i18n/form-words";
import { newPasswordWords } from "@/lib/i18n/new-password-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { ChangeUsername } from "../change-username";
import { CreateSteps } from "../create-steps";
import { PasswordForm } from "./password-form";

export const generateMetadata = titled("createAccount", "password.title");

export default async function PasswordPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const { username = "" } = (await requireSignUp("password", language)).facts;
  const words = await getTranslations("createAccount");
  const step = (name: string) => inLanguage(language, paths.createAccountStep(name));
  const cannot = "no-passkey" in (await searchParams);
  return (
    <CreateSteps step="wayIn">
      <h1>{words("password.title")}</h1>
      {cannot ? (
        <Notice>
          <p>{words("password.noPasskey")}</p>
        </Notice>
      ) : null}
      <p className="lead">{words("password.lead")}</p>
      <PasswordForm
        username={username}
        words={{ ...(await formWords()), ...(await newPasswordWords()), label: words("password.label"), button: words("password.button") }}
      />
      {cannot ? null : (
        <p>
          <a className="more" href={step("passkey")}>
            {words("password.passkeyInstead")}
          </a>
        </p>
      )}
      <ChangeUsername username={username} href={step("username")} />
    </CreateSteps>
  );
}
