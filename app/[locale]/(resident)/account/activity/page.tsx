import { requireResident } from "@/lib/auth/require";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { ActivityPage } from "../../../_account/activity/activity-page";

export const generateMetadata = titled("activity");

export default async function ResidentActivityPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const { to } = await reader();
  return <ActivityPage actor={await requireResident()} searchParams={searchParams} reportAt={(id) => to(paths.reportActivity(id))} />;
}
