import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { SummaryList } from "@/components/ui/summary-list";
import type { Resident } from "@/lib/auth/actor";
import { countRecoveryCodes, findOwnAccount } from "@/lib/auth/queries";
import { asActor } from "@/lib/db/as-actor";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { contactRows } from "../account-rows";
import { SecondSteps } from "../security/second-steps";

/** Every way in, to be looked at where one is: what is not one's own is opened from here. */
export async function MethodsStep({ actor, event }: { actor: Resident; event?: string }) {
  const words = await getTranslations("report");
  const { to } = await reader();
  const account = await asActor(actor, (db) => findOwnAccount(db, actor));
  return (
    <>
      <h2>{words("methods.signIn")}</h2>
      <SecondSteps actor={actor} account={account} codesLeft={await countRecoveryCodes(actor)} />
      <h2>{words("methods.reach")}</h2>
      <SummaryList rows={await contactRows(account)} />
      <p>
        <ButtonLink href={to(paths.reportActivity(event, "case"))}>{words("goOn")}</ButtonLink>
      </p>
    </>
  );
}
