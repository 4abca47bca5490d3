import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { countRecoveryCodes, findOwnAccount } from "@/lib/auth/queries";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { passwordRow } from "../account-rows";
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
  const account = await asActor(actor, (db) => findOwnAccount(db, actor));
  return (
    <>
      <BackLink href={read.to(paths.account)}>{words("back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("title")}</h1>
          {changed ? (
            <Notice tone="success">
              <p>{words(`changed.${changed}`)}</p>
            </Notice>
          ) : (
            <p className="lead">{words("lead")}</p>
          )}
        </div>
        <Section id="password" title={words("passwordSection")}>
          <SummaryList rows={[await passwordRow(account)]} />
        </Section>
        <p>
          <Link className="more" href={read.to(paths.reportActivity())}>
            {words("report")}
          </Link>
        </p>
        <Section id="second-step" title={words("secondStep")} meta={words("secondStepMeta")}>
          <SecondSteps account={account} codesLeft={await countRecoveryCodes(actor)} />
        </Section>
      </main>
    </>
  );
}
