import { requireStaff, requireFreshStaff } from "@/lib/auth/require";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { PasswordPage, passwordTitle } from "../../../_account/password/password-page";

export const generateMetadata = async ({ params }: PageProps) => passwordTitle(await requireStaff(), await pageLanguage(params));

export default async function StaffPasswordPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  return <PasswordPage actor={await requireFreshStaff()} searchParams={searchParams} />;
}
