import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { WayBack } from "../../way-back";

export const generateMetadata = titled("waysBack", "done.title");

export default async function ResetDonePage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("waysBack");
  const recovered = "recovered" in (await searchParams);
  return (
    <WayBack language={language} journey={recovered ? "recovery" : "reset"} step={4} here={paths.signIn}>
      <h1>{words("done.title")}</h1>
      <p className="lead">{words("done.lead")}</p>
      {recovered ? <p>{words("done.recovered")}</p> : null}
      <p>{words("done.told")}</p>
      <ButtonLink plain href={inLanguage(language, paths.signIn)}>
        {words("done.signIn")}
      </ButtonLink>
    </WayBack>
  );
}
