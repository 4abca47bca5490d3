import { getTranslations } from "next-intl/server";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import type { Resident } from "@/lib/auth/actor";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { canText } from "@/lib/sms/can-text";
import { appRow, type OwnAccount, passkeyRow } from "../../../_account/credential-rows";
import { masked } from "../account-rows";

type SecondStepsProps = { actor: Resident; account: OwnAccount; codesLeft: number };

/** What may be asked after the password, the strongest first, and how strong each is. */
export async function SecondSteps({ actor, account, codesLeft }: SecondStepsProps) {
  const words = await getTranslations("security");
  const { to } = await reader();
  const { phoneHint, email } = account;
  const hasStronger = account.passkeys + account.apps > 0; // lib/auth/flow/methods: else whoever reads the mail gets round it
  const less = <Tag tone="plain">{words("lessSecure")}</Tag>;
  const phone: SummaryRow = {
    label: words("phone.row"),
    value: phoneHint ? words.rich("phone.ending", { hint: phoneHint, tag: () => less }) : words("phone.none"),
    note: phoneHint ? undefined : words(canText() ? "phone.why" : "phone.noTexts"),
    ...((phoneHint || canText()) && { action: { href: to(paths.contactDetail("phone")), word: words(phoneHint ? "change" : "add") } }),
  };
  const mail: SummaryRow = {
    label: words("email.row"),
    value: hasStronger ? words("email.off") : words.rich("email.to", { email: () => masked(email), tag: () => less }),
    note: words(hasStronger ? "email.stronger" : "email.until"),
    action: { href: to(paths.contactDetail("email")), word: words("change") },
  };
  const codes: SummaryRow = {
    label: words("recovery.row"),
    value: words("recovery.left", { count: codesLeft }),
    note: words(codesLeft ? "recovery.why" : "recovery.without"),
    action: { href: to(paths.recoveryCodes), word: words("recovery.make") },
  };
  const questions: SummaryRow = { label: words("questions.row"), value: words("questions.off"), note: words("questions.why") };
  return <SummaryList rows={[await passkeyRow(actor, account), await appRow(actor, account), phone, mail, codes, questions]} />;
}
