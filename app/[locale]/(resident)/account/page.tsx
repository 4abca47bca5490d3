import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { findOwnAccount } from "@/lib/auth/queries";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { appRow, contactRows, passwordRow } from "./account-rows";

const parts = {
  sessions: paths.sessions,
  activity: paths.activity,
  profile: paths.profile,
  preferences: paths.preferences,
  privacy: paths.accountPrivacy,
  payments: paths.payments,
};

export const generateMetadata = titled("account");

/** Everything about an account on one page: what it is now, and where it is changed. */
export default async function AccountPage({ params }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const read = await reader();
  const words = await getTranslations("account");
  const account = await asActor(actor, (db) => findOwnAccount(db, actor));
  const rowsTo = (...names: (keyof typeof parts)[]) =>
    names.map((name) => ({
      label: words(`parts.${name}.row`),
      value: words(`parts.${name}.text`),
      action: { href: read.to(parts[name]), word: words("see") },
    }));
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("title")}</h1>
        <p className="lead">{words.rich("lead", { name: actor.name, username: () => <bdi dir="ltr">{account.username}</bdi> })}</p>
      </div>
      <Section id="contact" title={words("contact.title")} meta={words("contact.meta")}>
        <SummaryList rows={await contactRows(account)} />
      </Section>
      <Section id="security" title={words("security.title")} meta={words("security.meta")}>
        <SummaryList rows={[await passwordRow(account), await appRow(account)]} />
        <p>
          <Link className="more" href={read.to(paths.security)}>
            {words("security.all")}
          </Link>
        </p>
      </Section>
      <Section id="use" title={words("use.title")} meta={words("use.meta")}>
        <SummaryList rows={rowsTo("sessions", "activity")} />
      </Section>
      <Section id="you" title={words("you.title")}>
        <SummaryList rows={rowsTo("profile", "preferences", "privacy")} />
      </Section>
      <Section id="payments" title={words("payments.title")}>
        <SummaryList rows={rowsTo("payments")} />
      </Section>
    </main>
  );
}
