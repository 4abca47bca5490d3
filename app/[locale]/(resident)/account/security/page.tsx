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
import { AccountBack } from "../account-back";
import { passwordRow } from "../account-rows";
import { Devices } from "./devices";
import { SecondSteps } from "./second-steps";

export const generateMetadata = titled("security");

const changes = ["password", "appAdded", "appRemoved", "recoveryCodes"] as const;

export default async function SecurityPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const asked = one((await searchParams).changed);
  const changed = changes.find((name) => name === asked);
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
        <PageTop title={words("title")} lead={words("lead")} done={changed && words(`changed.${changed}`)}>
          <ButtonLink variant="quiet" href={read.to(paths.reportActivity())}>
            {words("report")}
          </ButtonLink>
        </PageTop>
        <Section id="password" title={words("passwordSection")}>
          <SummaryList rows={[await passwordRow(account)]} />
        </Section>
        <Section id="second-step" title={words("secondStep")} meta={words("secondStepMeta")}>
          <SecondSteps account={account} codesLeft={await countRecoveryCodes(actor)} />
        </Section>
        <Section id="devices" title={words("devices")} meta={words("devicesMeta")}>
          <Devices {...devices} />
        </Section>
      </main>
    </>
  );
}
