import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { topics } from "@/lib/notifications/events";
import { alwaysInApp, paces } from "@/lib/notifications/policy";
import { paths } from "@/lib/paths";
import { canText } from "@/lib/sms/can-text";
import { ChannelsForm } from "./channels-form";
import type { SectionProps } from "./section-props";

/** Topics and channels; what concerns the account's security is told in any case, and says why. */
export async function ChannelsSection({ preferences: { channels, pace, phoneHint }, initial }: SectionProps) {
  const words = await getTranslations("preferences");
  const { to } = await reader();
  const option = (value: "inApp" | "email" | "sms") => ({ value, label: words(`channels.${value}`) });
  const outside = phoneHint && canText() ? [option("email"), option("sms")] : [option("email")];
  return (
    <Section id="channels" title={words("channels.title")} meta={words("channels.meta")}>
      <div className="stack-wide">
        <ChannelsForm
          initial={initial}
          topics={topics.map((topic) => ({
            topic,
            legend: words(`channels.${topic}`),
            chosen: channels[topic],
            options: alwaysInApp.includes(topic) ? outside : [option("inApp"), ...outside],
          }))}
          pace={pace}
          paces={paces.map((value) => ({ value, label: words(`channels.pace.${value}`) }))}
          words={{
            ...(await formWords()),
            save: words("channels.save"),
            pace: words("channels.pace.legend"),
            paceHint: words("channels.pace.hint"),
          }}
        />
        <p className="meta">{words("channels.always")}</p>
        {canText() ? null : <p className="meta">{words("channels.noTexts")}</p>}
        {phoneHint || !canText() ? null : (
          <p className="meta">{words.rich("channels.noPhone", { add: (text) => <Link href={to(paths.contactDetails)}>{text}</Link> })}</p>
        )}
        <p className="aside-note">
          <b>{words("channels.security")}</b>
          <br />
          {words("channels.locked")}
        </p>
      </div>
    </Section>
  );
}
