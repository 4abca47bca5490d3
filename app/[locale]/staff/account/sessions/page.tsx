import { requireStaff } from "@/lib/auth/require";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { SessionsPage } from "../../../_account/sessions/sessions-page";

export const generateMetadata = titled("sessions");

export default async function StaffSessionsPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  return <SessionsPage actor={await requireStaff()} searchParams={searchParams} />;
}
