import { getTranslations } from "next-intl/server";
import type { LinkState } from "@/lib/auth/links/secret-link";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { PhoneLink } from "../../_shell/phone-link";

/** Why the link opens nothing, and what helps instead. */
export async function LinkIsOver({ state }: { state: Exclude<LinkState, "open"> }) {
  const words = await getTranslations("notMe");
  const { to } = await reader();
  return (
    <>
      <p className="lead">{words(`over.${state}`)}</p>
      <p>{words.rich("over.instead", { activity: (text) => <a href={to(paths.activity)}>{text}</a>, phone: () => <PhoneLink /> })}</p>
    </>
  );
}
