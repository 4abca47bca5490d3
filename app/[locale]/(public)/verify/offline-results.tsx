import { getTranslations } from "next-intl/server";
import { city } from "@/lib/city/city";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { services } from "@/lib/services/catalogue";
import { PermitRows } from "./permit-rows";

const states = ["valid", "expired", "forged", "unknownKey", "unsupported", "code"] as const;
const tones = {
  valid: "success",
  expired: "warning",
  forged: "danger",
  unknownKey: "warning",
  unsupported: "warning",
  code: "info",
} as const;

/** What public/verify.js shows without a connection, in this page's language: it fills in what the QR says. */
export async function OfflineResults({ language }: { language: Language }) {
  const words = await getTranslations("verify");
  return (
    <>
      <div role="status" data-result="" />
      {states.map((state) => (
        <template key={state} data-state={state}>
          <div className="page-top">
            <h1>{words(`offline.${state}.title`)}</h1>
            <p className={`notice ${tones[state]}`}>{words(`offline.${state}.lead`)}</p>
            {state === "valid" || state === "expired" ? <PermitRows permit={slots} /> : null}
            <p>
              <a className="more" href={inLanguage(language, paths.verify)}>
                {words("again")}
              </a>
            </p>
          </div>
        </template>
      ))}
      <template data-names={city().timeZone} data-endless={words("row.noEnd")}>
        {services().map(({ slug, issues }) => (
          <data key={slug} value={slug}>
            {issues.name[language]}
          </data>
        ))}
      </template>
    </>
  );
}

const slot = (name: string) => <span data-slot={name} />;
const slots = { name: slot("name"), number: slot("number"), from: slot("from"), until: slot("until") };
