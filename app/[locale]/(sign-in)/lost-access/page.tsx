import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { paths } from "@/lib/paths";
import { WayBack } from "../way-back";
import { RecoveryForm } from "./recovery-form";

export const generateMetadata = titled("waysBack", "lost.title");

export default async function LostAccessPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("waysBack");
  const common = await getTranslations("common");
  return (
    <WayBack language={language} journey="recovery" here={paths.lostAccess}>
      <h1>{words("lost.title")}</h1>
      <p className="lead">{words("lost.lead")}</p>
      <h2>{words("lost.howTitle")}</h2>
      <ul className="bullets">
        {(["people", "wait", "told"] as const).map((name) => (
          <li key={name}>{words(`lost.how.${name}`)}</li>
        ))}
      </ul>
      <RecoveryForm
        words={{
          ...(await formWords()),
          identifier: words("identifier"),
          reach: words("lost.reach"),
          reachHint: words("lost.reachHint"),
          phone: words("lost.phone"),
          phoneHint: words("lost.phoneHint"),
          optional: common("form.optional"),
          send: words("lost.send"),
        }}
      />
    </WayBack>
  );
}
