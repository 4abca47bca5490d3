import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { WayBack } from "../../way-back";

export const generateMetadata = titled("waysBack", "usernameSent.title");

export default async function UsernameSentPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("waysBack");
  return (
    <WayBack language={language} journey="username" step={1} here={paths.signIn}>
      <h1>{words("usernameSent.title")}</h1>
      <p className="lead">{words("usernameSent.lead")}</p>
      <p>{words("usernameSent.email")}</p>
      <p>{words("usernameSent.nothing")}</p>
      <ButtonLink plain href={inLanguage(language, paths.signIn)}>
        {words("done.signIn")}
      </ButtonLink>
    </WayBack>
  );
}
