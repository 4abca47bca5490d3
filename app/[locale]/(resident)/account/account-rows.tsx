import { getTranslations } from "next-intl/server";
import type { SummaryRow } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { type ContactKind, contactKinds } from "@/lib/auth/contact/kinds";
import { maskEmail } from "@/lib/auth/flow/mask-email";
import type { findOwnAccount } from "@/lib/auth/queries";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

export type OwnAccount = Awaited<ReturnType<typeof findOwnAccount>>;

/** The rows that two pages share: what an account has, and the way to change it. */
export async function passwordRow({ hasPassword, passwordChangedAt }: OwnAccount): Promise<SummaryRow> {
  const words = await getTranslations("security");
  const { to, moment } = await reader();
  const since = passwordChangedAt ? words("password.changedOn", { when: moment(passwordChangedAt) }) : words("password.neverChanged");
  return {
    label: words("password.row"),
    value: hasPassword ? since : words("password.none"),
    action: { href: to(paths.changePassword), word: words(hasPassword ? "change" : "add") },
  };
}

export async function passkeyRow({ passkeys }: OwnAccount): Promise<SummaryRow> {
  const words = await getTranslations("security");
  const { to } = await reader();
  return {
    label: words("passkeys.row"),
    value: words.rich("passkeys.count", {
      count: passkeys,
      tag: () => (passkeys ? <Tag tone="success">{words("mostSecure")}</Tag> : null),
    }),
    note: passkeys ? undefined : words("passkeys.why"),
    action: { href: to(paths.passkeys), word: words(passkeys ? "change" : "add") },
  };
}

export async function appRow({ apps }: OwnAccount): Promise<SummaryRow> {
  const words = await getTranslations("security");
  const { to } = await reader();
  return {
    label: words("app.row"),
    value: words("app.count", { count: apps }),
    action: { href: to(paths.authenticatorApps), word: words(apps ? "change" : "add") },
  };
}

const address = (text: string) => <bdi dir="ltr">{text}</bdi>;

export async function contactRows(account: OwnAccount): Promise<SummaryRow[]> {
  const words = await getTranslations("contactDetails");
  const { to } = await reader();
  return Promise.all(
    contactKinds.map(async (kind) => {
      const value = await presentValue(account, kind);
      const action = { href: to(paths.contactDetail(kind)), word: words(value ? "change" : "add") };
      return { label: words(`${kind}.row`), value: value ?? words("none"), action };
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
