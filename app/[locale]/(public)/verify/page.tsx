import { connection } from "next/server";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { readWish, writeWish } from "@/lib/permits/wish";
import { OfflineResults } from "./offline-results";
import { VerifyForm } from "./verify-form";

export const generateMetadata = titled("verify");

/** Whether a permit is genuine, for anyone. It stays on the device (public/sw.js) and then checks what QR codes hold by itself. */
export default async function VerifyPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  await connection(); // what is issued are files that a city may change without a build
  const typed = one((await searchParams).code)?.slice(0, 1_000);
  const wish = typed === undefined ? undefined : readWish(typed);
  if (wish && !("problem" in wish)) redirect(inLanguage(language, paths.verified(writeWish(wish))));
  const words = await getTranslations("verify");
  return (
    <main id="main" className="page" tabIndex={-1} data-verify={inLanguage(language, paths.verify)} data-asked={wish && ""}>
      <div className="page-top" data-asking>
        <h1>{words("title")}</h1>
        <p className="lead">{words("lead")}</p>
        <VerifyForm language={language} value={typed} problem={wish?.problem} />
        <p className="meta">{words("private")}</p>
      </div>
      <OfflineResults language={language} />
      <Section id="scan" title={words("scan.title")}>
        <div className="stack">
          <p>{words("scan.text")}</p>
          <p>{words("scan.offline")}</p>
          <p role="status" className="meta" data-kept={words("scan.kept")} />
        </div>
      </Section>
      <script src="/verify.js" defer />
    </main>
  );
}
