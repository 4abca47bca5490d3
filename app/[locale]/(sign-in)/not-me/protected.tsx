import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { PhoneLink } from "../../_shell/phone-link";

export async function Protected() {
  const words = await getTranslations("notMe");
  const { to } = await reader();
  return (
    <>
      <Notice tone="success" title={words("done.lead")}>
        <p>{words("done.what")}</p>
      </Notice>
      <p>{words("done.next")}</p>
      <p className="cluster">
        <ButtonLink href={to(paths.forgotPassword)}>{words("done.reset")}</ButtonLink>
        <ButtonLink variant="quiet" href={to(paths.signIn)}>
          {words("done.signIn")}
        </ButtonLink>
      </p>
      <p className="meta">{words.rich("done.call", { phone: () => <PhoneLink /> })}</p>
    </>
  );
}
