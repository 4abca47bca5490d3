import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { findOwnAccount } from "@/lib/auth/queries";
import { findLatestActivity } from "@/lib/auth/queries/activity";
import { countDevices } from "@/lib/auth/queries/sessions";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { appRow, passkeyRow, passwordRow } from "../../_account/credential-rows";
import { securityChanged } from "../../_account/security-changed";
import { activityRow, preferencesRow, sessionsRow } from "../../_account/use-rows";
import { PageTop } from "../../_shell/page-top";
import { NotYou } from "./not-you";

export const generateMetadata = titled("staffAccount");

/** How a member of staff gets in, and what was done with the account; on one page, as residents have it on two. */
export default async function StaffAccountPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const words = await getTranslations("staffAccount");
  const role = (await getTranslations("staff"))(`role.${actor.role}`);
  const { account, devices, latest } = await asActor(actor, async (db) => ({
    account: await findOwnAccount(db, actor),
    devices: await countDevices(db, actor),
    latest: await findLatestActivity(db, actor),
  }));
  const isOnlyStep = account.passkeys + account.apps === 1;
  return (
    <main id="main" className="page" tabIndex={-1}>
      <PageTop
        title={words("title")}
        lead={words.rich("lead", { name: actor.name, role, username: () => <bdi dir="ltr">{account.username}</bdi> })}
        done={await securityChanged(one((await searchParams).changed))}
      />
      <Section id="security" title={words("getIn.title")} meta={words("getIn.meta")}>
        <SummaryList rows={[await passwordRow(actor, account), await passkeyRow(actor, account), await appRow(actor, account)]} />
        {isOnlyStep ? <p className="meta">{words("onlyStep")}</p> : null}
      </Section>
      <Section id="use" title={words("use.title")} meta={words("use.meta")}>
        <SummaryList rows={[await sessionsRow(actor, devices.open), await activityRow(actor, latest)]} />
        <NotYou />
      </Section>
      <Section id="you" title={words("you.title")}>
        <SummaryList rows={[await preferencesRow(actor, account)]} />
      </Section>
    </main>
  );
}
