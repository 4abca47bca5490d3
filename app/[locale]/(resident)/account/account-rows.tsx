import { getTranslations } from "next-intl/server";
import type { SummaryRow } from "@/components/ui/summary-list";
import { type ContactKind, contactKinds } from "@/lib/auth/contact/kinds";
import { maskEmail } from "@/lib/auth/flow/mask-email";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { canText } from "@/lib/sms/can-text";
import type { OwnAccount } from "../../_account/credential-rows";

const address = (text: string) => <bdi dir="ltr">{text}</bdi>;

export async function contactRows(account: OwnAccount): Promise<SummaryRow[]> {
  const words = await getTranslations("contactDetails");
  const { to } = await reader();
  return Promise.all(
    contactKinds.map(async (kind) => {
      const value = await presentValue(account, kind);
      const label = words(`${kind}.row`);
      if (kind === "phone" && !value && !canText()) return { label, value: words("none"), note: words("phone.noTexts") };
      const action = { href: to(paths.contactDetail(kind)), word: words(value ? "change" : "add") };
      return { label, value: value ?? words("none"), action };
    }),
  );
}

/** What stands there now; of a phone only the end. */
export async function presentValue({ email, alternateEmail, phoneHint }: OwnAccount, kind: ContactKind) {
  const words = await getTranslations("contactDetails");
  if (kind === "phone") return phoneHint && words("phone.ending", { hint: phoneHint });
  const value = kind === "email" ? email : alternateEmail;
  return value && address(value);
}

/** Where codes go, without saying the whole address to whoever looks over a shoulder. */
export const masked = (email: string) => address(maskEmail(email));
