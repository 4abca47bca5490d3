import { requireStaff } from "@/lib/auth/require";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { ActivityPage } from "../../../_account/activity/activity-page";
import { NotYou } from "../not-you";

export const generateMetadata = titled("activity");

export default async function StaffActivityPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  return (
    <ActivityPage actor={await requireStaff()} searchParams={searchParams}>
      <NotYou />
    </ActivityPage>
  );
}
