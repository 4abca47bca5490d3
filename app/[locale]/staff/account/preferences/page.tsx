import { getTranslations } from "next-intl/server";
import { findLook } from "@/lib/account/queries/preferences";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { requireStaff } from "@/lib/auth/require";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { AccountBack } from "../../../_account/account-back";
import { LookSection } from "../../../_account/look/look-section";
import { ShowLook } from "../../../_account/look/show-look";
import { PageTop } from "../../../_shell/page-top";

export const generateMetadata = titled("preferences");

/** Language and look; how staff are told about work is the department's to say. */
export default async function StaffPreferencesPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const words = await getTranslations("preferences");
  const saved = await findLook(actor);
  const isSaved = "saved" in (await searchParams);
  return (
    <>
      <AccountBack of="staff" />
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={words("title")} lead={words("leadLook")} done={isSaved ? words("saved.look") : undefined}>
          {isSaved ? <ShowLook key={saved.look} /> : null}
        </PageTop>
        <LookSection saved={saved} initial={await takeParked(actor)} />
      </main>
    </>
  );
}
