import { getTranslations } from "next-intl/server";
import { readPreferences } from "@/lib/account/queries/preferences";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { requireResident } from "@/lib/auth/require";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { PageTop } from "../../../_shell/page-top";
import { AccountBack } from "../../../_account/account-back";
import { LookSection } from "../../../_account/look/look-section";
import { ShowLook } from "../../../_account/look/show-look";
import { ChannelsSection } from "./channels-section";
import { PaperSection } from "./paper-section";

export const generateMetadata = titled("preferences");

const sections = ["look", "channels", "paper"] as const;

export default async function PreferencesPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const asked = one((await searchParams).saved);
  const saved = sections.find((section) => section === asked);
  const words = await getTranslations("preferences");
  const preferences = await readPreferences(actor);
  const parked = await takeParked(actor);
  // Three forms share the page: what was parked belongs to the one that was sent.
  const initial = (section: (typeof sections)[number]) => (parked?.values?.section === section ? parked : undefined);
  return (
    <>
      <AccountBack />
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={words("title")} lead={words("lead")} done={saved && words(`saved.${saved}`)}>
          {saved === "look" ? <ShowLook key={preferences.look} /> : null}
        </PageTop>
        <LookSection saved={preferences} initial={initial("look")} />
        <ChannelsSection preferences={preferences} initial={initial("channels")} />
        <PaperSection preferences={preferences} initial={initial("paper")} />
      </main>
    </>
  );
}
