import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { paths } from "@/lib/paths";
import { OneFieldForm } from "../one-field-form";
import { WayBack } from "../way-back";
import { askForLink } from "./actions";

export const generateMetadata = titled("waysBack", "reset.title");

export default async function ForgotPasswordPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("waysBack");
  return (
    <WayBack language={language} journey="reset" here={paths.forgotPassword}>
      <h1>{words("reset.title")}</h1>
      <p className="lead">{words("reset.lead")}</p>
      <OneFieldForm
        action={askForLink}
        name="identifier"
        label={words("identifier")}
        autoComplete="username"
        words={{ ...(await formWords()), send: words("reset.send") }}
      />
    </WayBack>
  );
}
