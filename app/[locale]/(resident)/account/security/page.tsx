import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { countRecoveryCodes, findOwnAccount } from "@/lib/auth/queries";
import { countDevices } from "@/lib/auth/queries/sessions";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { PageTop } from "../../../_shell/page-top";
import { AccountBack } from "../../../_account/account-back";
import { passwordRow } from "../../../_account/credential-rows";
import { securityChanged } from "../../../_account/security-changed";
import { Devices } from "./devices";
import { SecondSteps } from "./second-steps";

export const generateMetadata = titled("security");

export default async function SecurityPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const read = await reader();
  const words = await getTranslations("security");
  const { account, devices } = await asActor(actor, async (db) => ({
    account: await findOwnAccount(db, actor),
    devices: await countDevices(db, actor),
  }));
  return (
    <>
      <AccountBack />
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={words("title")} lead={words("lead")} done={await securityChanged(one((await searchParams).changed))}>
          <ButtonLink variant="quiet" href={read.to(paths.reportActivity())}>
            {words("report")}
          </ButtonLink>
        </PageTop>
        <Section id="password" title={words("passwordSection")}>
          <SummaryList rows={[await passwordRow(actor, account)]} />
        </Section>
        <Section id="second-step" title={words("secondStep")} meta={words("secondStepMeta")}>
          <SecondSteps actor={actor} account={account} codesLeft={await countRecoveryCodes(actor)} />
        </Section>
        <Section id="devices" title={words("devices")} meta={words("devicesMeta")}>
          <Devices actor={actor} {...devices} />
        </Section>
      </main>
    </>
  );
}
