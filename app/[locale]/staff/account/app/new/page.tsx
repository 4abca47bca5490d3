import { requireFreshStaff } from "@/lib/auth/require";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { NewAppPage } from "../../../../_account/apps/new-app-page";

export const generateMetadata = titled("security", "app.addTitle");

export default async function StaffNewAppPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  return <NewAppPage actor={await requireFreshStaff()} searchParams={searchParams} />;
}
