import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { authorize } from "@/lib/access/policy";
import { canSend } from "@/lib/applications/policy";
import { findApplication } from "@/lib/applications/queries/find-application";
import { findFee } from "@/lib/applications/queries/find-fee";
import { findVersion } from "@/lib/applications/queries/find-version";
import { canWithdraw } from "@/lib/applications/workflow";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { withdraw } from "./actions";

export const generateMetadata = titled("whereItStands", "withdraw.title");

/** What withdrawing means, for the fee too; the button does it. */
export default async function WithdrawPage({ params }: PageProps<{ ref: string }>) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const { ref } = await params;
  authorize(canSend(actor), actor);
  const { to, money } = await reader();
  const { found, definition, fee } = await asActor(actor, async (db) => {
    const found = await findApplication(db, actor, ref);
    return { found, definition: await findVersion(db, found.service, found.version), fee: await findFee(db, found) };
  });
  const here = to(paths.application(ref));
  if (!canWithdraw(found.status)) redirect(here);
  const words = await getTranslations("whereItStands");
  return (
    <>
      <BackLink href={here}>{definition.name[language]}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <p>
            <Plate text={ref} />
          </p>
          <h1>{words("withdraw.title")}</h1>
          <p className="lead">{words("withdraw.lead")}</p>
        </div>
        <div className="stack">
          <p>
            {fee.state === "none"
              ? words("withdraw.none")
              : fee.cents === undefined
                ? words(`withdraw.${fee.state}Unseen`)
                : words(`withdraw.${fee.state}`, { amount: money(fee.cents) })}
          </p>
          {fee.state === "unpaid" ? <p>{words("withdraw.late")}</p> : null}
          {fee.beforeCents === undefined ? null : <p>{words("withdraw.paid", { amount: money(fee.beforeCents) })}</p>}
          <div className="cluster">
            <ButtonForm action={withdraw} fields={{ ref, fee: fee.state }} variant="danger" words={await formWords()}>
              {words("withdraw.yes")}
            </ButtonForm>
            <Link href={here}>{words("withdraw.no")}</Link>
          </div>
        </div>
      </main>
    </>
  );
}
