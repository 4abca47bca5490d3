import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { reader } from "@/lib/i18n/reader";
import { ownPage, paths } from "@/lib/paths";

/** From each part of the account the way to the whole. */
export async function AccountBack({ of = "resident" }: { of?: "resident" | "staff" }) {
  const words = await getTranslations("account");
  const staff = await getTranslations("staffAccount");
  const { to } = await reader();
  return <BackLink href={to(ownPage(of, paths.account))}>{of === "staff" ? staff("title") : words("title")}</BackLink>;
}
