import { getTranslations } from "next-intl/server";
import type { SummaryRow } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import type { Resident, Staff } from "@/lib/auth/actor";
import type { findOwnAccount } from "@/lib/auth/queries";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { ownWay } from "./own-way";

export type OwnAccount = Awaited<ReturnType<typeof findOwnAccount>>;

/** The rows that several pages share: what an account has to get in with, and the way to change it. */
export async function passwordRow(actor: Resident | Staff, { hasPassword, passwordChangedAt }: OwnAccount): Promise<SummaryRow> {
  const words = await getTranslations("security");
  const [to, { moment }] = [await ownWay(actor), await reader()];
  const since = passwordChangedAt ? words("password.changedOn", { when: moment(passwordChangedAt) }) : words("password.neverChanged");
  return {
    label: words("password.row"),
    value: hasPassword ? since : words("password.none"),
    action: { href: to(paths.changePassword), word: words(hasPassword ? "change" : "add") },
  };
}

export async function passkeyRow(actor: Resident | Staff, { passkeys }: OwnAccount): Promise<SummaryRow> {
  const words = await getTranslations("security");
  const to = await ownWay(actor);
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

export async function appRow(actor: Resident | Staff, { apps }: OwnAccount): Promise<SummaryRow> {
  const words = await getTranslations("security");
  const to = await ownWay(actor);
  return {
    label: words("app.row"),
    value: words("app.count", { count: apps }),
    action: { href: to(paths.authenticatorApps), word: words(apps ? "change" : "add") },
  };
}
