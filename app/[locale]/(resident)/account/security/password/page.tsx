import { requireResident, requireFreshResident } from "@/lib/auth/require";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { PasswordPage, passwordTitle } from "../../../../_account/password/password-page";

export const generateMetadata = async ({ params }: PageProps) => passwordTitle(await requireResident(), await pageLanguage(params));

export default async function ResidentPasswordPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  return <PasswordPage actor={await requireFreshResident()} searchParams={searchParams} />;
}
