import { requireStaff } from "@/lib/auth/require";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { RemoveAppPage } from "../../../../_account/apps/remove-app-page";

export const generateMetadata = titled("security", "app.removeTitle");

export default async function StaffRemoveAppPage({ params }: PageProps<{ id: string }>) {
  await pageLanguage(params);
  return <RemoveAppPage actor={await requireStaff()} id={(await params).id} />;
}
