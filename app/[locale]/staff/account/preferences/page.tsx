import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { findLook } from "@/lib/account/queries/preferences";
import { likesShortcuts } from "@/lib/account/queries/shortcuts";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { formWords } from "@/lib/i18n/form-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { AccountBack } from "../../../_account/account-back";
import { LookSection } from "../../../_account/look/look-section";
import { ShowLook } from "../../../_account/look/show-look";
import { PageTop } from "../../../_shell/page-top";
import { ShortcutsForm } from "./shortcuts-form";

export const generateMetadata = titled("preferences");

/** Language and look, and keys; how staff are told about work is the department's to say. */
export default async function StaffPreferencesPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const words = await getTranslations("preferences");
  const saved = await findLook(actor);
  const shortcuts = await asActor(actor, (db) => likesShortcuts(db, actor));
  const parked = await takeParked(actor);
  const section = one((await searchParams).saved);
  const done = section === "shortcuts" ? "saved.shortcuts" : section === undefined ? undefined : "saved.look";
  return (
    <>
      <AccountBack of="staff" />
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={words("title")} lead={words("leadLook")} done={done && words(done)}>
          {section === "look" ? <ShowLook key={saved.look} /> : null}
        </PageTop>
        <LookSection saved={saved} initial={parked?.values?.section === "look" ? parked : undefined} />
        <Section id="keys" title={words("shortcuts.title")} meta={words("shortcuts.meta")}>
          <ShortcutsForm
            saved={shortcuts}
            initial={parked?.values?.section === "shortcuts" ? parked : undefined}
            words={{
              ...(await formWords()),
              label: words("shortcuts.label"),
              hint: words("shortcuts.hint"),
              save: words("shortcuts.save"),
            }}
          />
        </Section>
      </main>
    </>
  );
}
