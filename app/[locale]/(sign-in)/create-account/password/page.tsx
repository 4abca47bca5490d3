import { getTranslations } from "next-intl/server";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { formWords } from "@/lib/i18n/form-words";
import { newPasswordWords } from "@/lib/i18n/new-password-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { CreateSteps } from "../create-steps";
import { PasswordForm } from "./password-form";

export const generateMetadata = titled("createAccount", "password.title");

export default async function PasswordPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const { username = "" } = (await requireSignUp("password", language)).facts;
  const words = await getTranslations("createAccount");
  return (
    <CreateSteps step="password">
      <h1>{words("password.title")}</h1>
      <p className="lead">{words("password.lead")}</p>
      <PasswordForm
        username={username}
        words={{ ...(await formWords()), ...(await newPasswordWords()), label: words("password.label"), button: words("password.button") }}
      />
      <p>
        {words.rich("password.changeUsername", {
          username: () => (
            <b>
              <bdi dir="ltr">{username}</bdi>
            </b>
          ),
          change: (text) => <a href={inLanguage(language, paths.createAccountStep("username"))}>{text}</a>,
        })}
      </p>
    </CreateSteps>
  );
}
