import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { LOOKS_A_PAGE, listLooks, readPlace, writePlace } from "@/lib/account/queries/looks";
import { findClosure } from "@/lib/account/queries/closure";
import { findExport } from "@/lib/account/queries/export";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { PageTop } from "../../../_shell/page-top";
import { ListPages } from "../../../_shell/list-pages";
import { AccountBack } from "../../../_account/account-back";
import { Closing } from "./closing";
import { Exporting } from "./exporting";
import { Looks } from "./looks";

export const generateMetadata = titled("accountPrivacy");

/** Who looked at what the city has about a person, and why. */
export default async function AccountPrivacyPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const query = await searchParams;
  const after = readPlace(one(query.after));
  const done = (["asked", "kept"] as const).find((name) => name in query);
  const words = await getTranslations("accountPrivacy");
  const read = await reader();
  const found = await listLooks(actor, after);
  const { closure, exported } = await asActor(actor, async (db) => ({
    closure: await findClosure(db, actor),
    exported: await findExport(db, actor),
  }));
  const shown = found.slice(0, LOOKS_A_PAGE);
  const last = shown.at(-1);
  const here = read.to(paths.accountPrivacy);
  return (
    <>
      <AccountBack />
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={words("title")} lead={words("lead")} done={done && words(`done.${done}`)} />
        <Section id="looks" title={words("looks.title")} meta={words("looks.meta")}>
          <Looks looks={shown} />
          <ListPages
            first={after ? here : undefined}
            next={found.length > LOOKS_A_PAGE && last ? `${here}?after=${writePlace(last)}` : undefined}
          />
        </Section>
        <Section id="export" title={words("export.title")}>
          <Exporting found={exported} />
        </Section>
        <Section id="closing" title={words("close.section")}>
          <Closing closesAt={closure?.closesAt} />
        </Section>
      </main>
    </>
  );
}
