import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

/** The chosen bills were paid, cancelled or replaced meanwhile: also after going back from a receipt, and after a form that came too late. */
export async function NothingToPay() {
  const words = await getTranslations("bills");
  const { to } = await reader();
  return (
    <>
      <BackLink href={to(paths.bills)}>{words("back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("review.nothing")}</h1>
          <p className="lead">{words("review.nothingText")}</p>
          <p>
            <ButtonLink href={to(paths.payments)}>{words("review.payments")}</ButtonLink>
          </p>
        </div>
      </main>
    </>
  );
}
