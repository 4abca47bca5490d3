import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { AccountBack } from "./account-back";
import type { OwnPageProps } from "./own-way";

/** Up to the page of how one gets in: for staff that is the first of their account. */
export async function BackToSecurity({ actor }: OwnPageProps) {
  const words = await getTranslations("security");
  const { to } = await reader();
  return actor.kind === "staff" ? <AccountBack of="staff" /> : <BackLink href={to(paths.security)}>{words("title")}</BackLink>;
}
