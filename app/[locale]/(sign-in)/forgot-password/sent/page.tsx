import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Notice } from "@/components/ui/notice";
import { keptAsked } from "@/lib/auth/ways-back/asked-cookie";
import { formWords } from "@/lib/i18n/form-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { WayBack } from "../../way-back";
import { askAgain } from "../actions";

export const generateMetadata = titled("waysBack", "sent.title");

/** The same for every name and address that can be typed. */
export default async function ResetSentPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("waysBack");
  const common = await formWords();
  const again = one((await searchParams).again);
  const canAsk = (await keptAsked()) !== undefined;
  return (
    <WayBack language={language} journey="reset" step={1} here={paths.lostAccess}>
      <h1>{words("sent.title")}</h1>
      {again === "email" || again === "alternate" ? (
        <Notice tone="success">
          <p>{words(`sent.again.${again}`)}</p>
        </Notice>
      ) : null}
      <p className="lead">{words("sent.lead")}</p>
      <p>{words("sent.newest")}</p>
      <h2>{words("sent.nothing")}</h2>
      <p>{words("sent.spam")}</p>
      {canAsk ? (
        <div className="cluster">
          <ButtonForm action={askAgain} variant="quiet" fields={{ to: "email" }} words={common}>
            {words("sent.resend")}
          </ButtonForm>
          <ButtonForm action={askAgain} variant="quiet" fields={{ to: "alternate" }} words={common}>
            {words("sent.alternate")}
          </ButtonForm>
        </div>
      ) : null}
      <p>
        <a className="more" href={inLanguage(language, canAsk ? paths.lostAccess : paths.forgotPassword)}>
          {words(canAsk ? "sent.noEmail" : "sent.askAgain")}
        </a>
      </p>
    </WayBack>
  );
}
