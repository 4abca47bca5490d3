import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

/** From each part of the account the way to the whole. */
export async function AccountBack() {
  const words = await getTranslations("account");
  const { to } = await reader();
  return <BackLink href={to(paths.account)}>{words("title")}</BackLink>;
}
