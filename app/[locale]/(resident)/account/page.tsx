import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { findOwnAccount } from "@/lib/auth/queries";
import { findLatestActivity } from "@/lib/auth/queries/activity";
import { countDevices } from "@/lib/auth/queries/sessions";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { PageTop } from "../../_shell/page-top";
import { appRow, passkeyRow, passwordRow } from "../../_account/credential-rows";
import { activityRow, preferencesRow, sessionsRow } from "../../_account/use-rows";
import { contactRows } from "./account-rows";

export const generateMetadata = titled("account");

/** Everything about an account on one page: what it is now, and where it is changed. */
export default async function AccountPage({ params }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const read = await reader();
  const words = await getTranslations("account");
  const { account, devices, latest } = await asActor(actor, async (db) => ({
    account: await findOwnAccount(db, actor),
    devices: await countDevices(db, actor),
    latest: await findLatestActivity(db, actor),
  }));
  const rowTo = (name: "profile" | "privacy" | "payments", path: string): SummaryRow => ({
    label: words(`parts.${name}.row`),
    value: words(`parts.${name}.text`),
    action: { href: read.to(path), word: words("see") },
  });
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop
        title={words("title")}
        lead={words.rich("lead", { name: actor.name, username: () => <bdi dir="ltr">{account.username}</bdi> })}
      />
      <Section id="contact" title={words("contact.title")} meta={words("contact.meta")}>
        <SummaryList rows={await contactRows(account)} />
      </Section>
      <Section id="security" title={words("security.title")} meta={words("security.meta")}>
        <SummaryList rows={[await passwordRow(actor, account), await passkeyRow(actor, account), await appRow(actor, account)]} />
        <p>
          <Link className="more" href={read.to(paths.security)}>
            {words("security.all")}
          </Link>
        </p>
      </Section>
      <Section id="use" title={words("use.title")} meta={words("use.meta")}>
        <SummaryList rows={[await sessionsRow(actor, devices.open), await activityRow(actor, latest)]} />
      </Section>
      <Section id="you" title={words("you.title")}>
        <SummaryList
          rows={[rowTo("profile", paths.profile), await preferencesRow(actor, account), rowTo("privacy", paths.accountPrivacy)]}
        />
      </Section>
      <Section id="payments" title={words("payments.title")}>
        <SummaryList rows={[rowTo("payments", paths.payments)]} />
      </Section>
    </main>
  );
}
