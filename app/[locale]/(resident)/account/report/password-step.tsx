import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

/** A new password is set on its own page, which leads back here; an account without one goes on. */
export async function PasswordStep({ event, hasNone }: { event?: string; hasNone: boolean }) {
  const words = await getTranslations("report");
  const { to } = await reader();
  const next = to(paths.reportActivity(event, "methods"));
  if (hasNone)
    return (
      <p>
        <ButtonLink href={next}>{words("goOn")}</ButtonLink>
      </p>
    );
  return (
    <>
      <p>{words("password.back")}</p>
      <p>
        <ButtonLink href={to(paths.changePasswordIn(event))}>{words("password.button")}</ButtonLink>
      </p>
      <p>
        <Link className="more" href={next}>
          {words("skip")}
        </Link>
      </p>
    </>
  );
}
