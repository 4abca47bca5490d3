import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findReset } from "@/lib/auth/ways-back/find-reset";
import { formWords } from "@/lib/i18n/form-words";
import { newPasswordWords } from "@/lib/i18n/new-password-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { WayBack } from "../../way-back";
import { PasswordForm } from "./password-form";

export const generateMetadata = titled("waysBack", "new.title");

export default async function NewPasswordPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const reset = await findReset();
  if (!reset) redirect(inLanguage(language, paths.resetPassword));
  const words = await getTranslations("waysBack");
  return (
    <WayBack language={language} journey={reset.by === "recovery" ? "recovery" : "reset"} step={3}>
      <h1>{words("new.title")}</h1>
      <p className="lead">{words("new.lead")}</p>
      <PasswordForm username={reset.username} words={{ ...(await formWords()), ...(await newPasswordWords()), save: words("new.save") }} />
      <p className="meta">{words(reset.by === "recovery" ? "new.recoveryEnds" : "new.ends")}</p>
    </WayBack>
  );
}
