import { getTranslations } from "next-intl/server";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { appRow, masked, type OwnAccount } from "../account-rows";

/** What may be asked after the password, the strongest first, and how strong each is. */
export async function SecondSteps({ account, codesLeft }: { account: OwnAccount; codesLeft: number }) {
  const words = await getTranslations("security");
  const { to } = await reader();
  const { phoneHint, email } = account;
  const less = <Tag tone="plain">{words("lessSecure")}</Tag>;
  const passkeys: SummaryRow = {
    label: words("passkeys.row"),
    value: words.rich("passkeys.count", { count: account.passkeys, tag: () => <Tag tone="success">{words("mostSecure")}</Tag> }),
    action: { href: to(paths.passkeys), word: words(account.passkeys ? "change" : "add") },
  };
  const phone: SummaryRow = {
    label: words("phone.row"),
    value: phoneHint ? words.rich("phone.ending", { hint: phoneHint, tag: () => less }) : words("phone.none"),
    note: phoneHint ? undefined : words("phone.why"),
    action: { href: to(paths.contactDetail("phone")), word: words(phoneHint ? "change" : "add") },
  };
  const mail: SummaryRow = {
    label: words("email.row"),
    value: words.rich("email.to", { email: () => masked(email), tag: () => less }),
    note: words(account.passkeys + account.apps ? "email.unused" : "email.always"),
    action: { href: to(paths.contactDetail("email")), word: words("change") },
  };
  const codes: SummaryRow = {
    label: words("recovery.row"),
    value: words("recovery.left", { count: codesLeft }),
    note: words("recovery.why"),
    action: { href: to(paths.recoveryCodes), word: words("recovery.make") },
  };
  return <SummaryList rows={[passkeys, await appRow(account), phone, mail, codes]} />;
}
