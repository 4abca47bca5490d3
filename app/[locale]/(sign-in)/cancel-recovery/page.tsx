import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Plate } from "@/components/ui/plate";
import { keptLink } from "@/lib/auth/links/link-cookie";
import { findCancellable } from "@/lib/auth/recovery/find-recovery";
import { city } from "@/lib/city/city";
import { date } from "@/lib/format";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { WayBack } from "../way-back";
import { cancel } from "./actions";

export const generateMetadata = titled("waysBack", "cancel.title");

/** Where the link leads that every address got when somebody asked to get back in. */
export default async function CancelRecoveryPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const words = await getTranslations("waysBack");
  const done = "done" in (await searchParams);
  const token = done ? undefined : await keptLink("cancelRecovery");
  const request = token ? await findCancellable(token) : undefined;
  return (
    <WayBack language={language}>
      <h1>{words("cancel.title")}</h1>
      {request ? (
        <>
          <p className="lead">{words("cancel.lead", { day: date(language, request.createdAt, "long", city().timeZone) })}</p>
          <p>
            {words("request.reference")} <Plate text={request.ref} />
          </p>
          <ButtonForm action={cancel} variant="danger" words={await formWords()}>
            {words("cancel.button")}
          </ButtonForm>
          <p className="meta">{words("cancel.mine")}</p>
        </>
      ) : (
        <>
          <Notice tone={done ? "success" : "info"} title={words(done ? "cancel.doneTitle" : "cancel.overTitle")}>
            <p>{words(done ? "cancel.doneText" : "cancel.overText")}</p>
          </Notice>
          <ButtonLink plain href={inLanguage(language, done ? paths.forgotPassword : paths.signIn)}>
            {words(done ? "cancel.newPassword" : "done.signIn")}
          </ButtonLink>
        </>
      )}
    </WayBack>
  );
}
