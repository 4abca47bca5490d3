import { requireStaff } from "@/lib/auth/require";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { PasskeysPage } from "../../../_account/passkeys/passkeys-page";

export const generateMetadata = titled("passkeys");

export default async function StaffPasskeysPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  return <PasskeysPage actor={await requireStaff()} searchParams={searchParams} />;
}
