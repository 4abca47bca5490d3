import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { fullAddress } from "@/lib/city/full-address";
import { messageRules } from "@/lib/city/messages";
import { openHours } from "@/lib/city/open-hours";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { OpenNow } from "../../_shell/open-now";
import { PhoneLink } from "../../_shell/phone-link";

/** How to reach people: when, where, and how long an answer takes. */
export async function Talk({ language }: { language: Language }) {
  const words = await getTranslations("help.talk");
  return (
    <Section id="contact" title={words("title")}>
      <div className="stack">
        <p>
          <b>
            <OpenNow />
          </b>
        </p>
        <p>{words.rich("call", { phone: () => <PhoneLink />, hours: openHours(language) })}</p>
        <p>{words("visit", { address: fullAddress(language) })}</p>
        <p>
          <a className="more" href={inLanguage(language, paths.contact)}>
            {words("write")}
          </a>
        </p>
        <p className="meta">{words("wait", { days: messageRules().answerWorkingDays })}</p>
      </div>
    </Section>
  );
}
