import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { clientAddress } from "@/lib/auth/browser/browser";
import { city } from "@/lib/city/city";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { inLanguage, paths } from "@/lib/paths";
import { checkPublicly, type PublicCheck } from "@/lib/permits/queries/check-publicly";
import { CheckedRows } from "./checked-rows";

export const generateMetadata = titled("verify", "result.pageTitle");

const tones: Record<PublicCheck["state"], "success" | "warning" | "danger"> = {
  ...{ valid: "success", expired: "warning", superseded: "warning", wait: "warning", noCode: "warning" },
  ...{ revoked: "danger", unknown: "danger", forged: "danger" },
};
const suspicious = ["revoked", "unknown", "forged"];

/** What the city's own list says of a code, or of what a QR holds. Also without scripts; nothing here is kept on the device. */
export default async function VerifiedPage({ params }: PageProps<{ code: string }>) {
  const language = await pageLanguage(params);
  await connection();
  const checked = await checkPublicly((await params).code, await clientAddress());
  const words = await getTranslations("verify");
  const { time } = await reader();
  const { state } = checked;
  return (
    <main id="main" className="page" tabIndex={-1} data-verify={inLanguage(language, paths.verify)}>
      <div className="page-top">
        <h1>{words(`result.${state}.title`)}</h1>
        <Notice tone={tones[state]}>
          <p>{words(`result.${state}.lead`, { city: city().officialName[language], at: "at" in checked ? time(checked.at!) : "" })}</p>
        </Notice>
        {"number" in checked ? <CheckedRows checked={checked} language={language} /> : null}
        {suspicious.includes(state) ? (
          <p>
            {words("report")} <a href={inLanguage(language, paths.contact)}>{words("contact")}</a>
          </p>
        ) : null}
        <p>
          <a className="more" href={inLanguage(language, paths.verify)}>
            {words("again")}
          </a>
        </p>
      </div>
      <script src="/verify.js" defer />
    </main>
  );
}
