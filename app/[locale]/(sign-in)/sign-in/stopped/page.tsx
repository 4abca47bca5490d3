import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { findStopped } from "@/lib/auth/unconfirmed/find-stopped";
import { openHours } from "@/lib/city/open-hours";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { PhoneLink } from "../../../_shell/phone-link";
import { WayBack } from "../../way-back";
import { Unconfirmed } from "./unconfirmed";

export const generateMetadata = titled("waysBack", "stopped.title");

/** What is the matter with an account, told only after the right password and the right second step. */
export default async function StoppedPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const stopped = await findStopped();
  if (!stopped) redirect(`${inLanguage(language, paths.signIn)}?over`);
  const { status, address } = stopped;
  if (status === "active") redirect(inLanguage(language, paths.signInDevice));
  const words = await getTranslations("waysBack");
  return (
    <WayBack language={language} here={paths.signIn}>
      <h1>{words(`stopped.${status}.title`)}</h1>
      {"sent" in (await searchParams) ? (
        <Notice tone="success">
          <p>{words("stopped.sent")}</p>
        </Notice>
      ) : null}
      <p className="lead">{words(`stopped.${status}.lead`)}</p>
      {status === "unconfirmed" ? (
        <Unconfirmed address={address} />
      ) : (
        <>
          <p>{words.rich("stopped.call", { phone: () => <PhoneLink />, hours: openHours(language) })}</p>
          <p>{words(`stopped.${status}.safe`)}</p>
        </>
      )}
    </WayBack>
  );
}
