import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { PhoneLink } from "../../_shell/phone-link";

/** The address is back; whoever took it may still know the password. */
export async function NextSafeStep() {
  const words = await getTranslations("contactDetails");
  const { to } = await reader();
  return (
    <div className="stack">
      <p>{words.rich("undo.next.text", { phone: () => <PhoneLink /> })}</p>
      <p className="cluster">
        <ButtonLink href={to(paths.forgotPassword)}>{words("undo.next.password")}</ButtonLink>
        <a className="more" href={to(paths.helpSafeAccount)}>
          {words("undo.next.guide")}
        </a>
      </p>
    </div>
  );
}
