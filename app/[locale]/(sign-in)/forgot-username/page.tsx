import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { paths } from "@/lib/paths";
import { OneFieldForm } from "../one-field-form";
import { WayBack } from "../way-back";
import { askForUsernames } from "./actions";

export const generateMetadata = titled("waysBack", "username.title");

export default async function ForgotUsernamePage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("waysBack");
  return (
    <WayBack language={language} journey="username" here={paths.forgotUsername}>
      <h1>{words("username.title")}</h1>
      <p className="lead">{words("username.lead")}</p>
      <OneFieldForm
        action={askForUsernames}
        name="email"
        label={words("email")}
        hint={words("username.hint")}
        type="email"
        autoComplete="email"
        words={{ ...(await formWords()), send: words("username.send") }}
      />
    </WayBack>
  );
}
