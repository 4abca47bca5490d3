import { requireStaff } from "@/lib/auth/require";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { AppsPage } from "../../../_account/apps/apps-page";

export const generateMetadata = titled("security", "app.title");

export default async function StaffAppsPage({ params }: PageProps) {
  await pageLanguage(params);
  return <AppsPage actor={await requireStaff()} />;
}
