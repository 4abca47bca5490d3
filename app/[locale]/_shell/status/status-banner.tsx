import { getTranslations } from "next-intl/server";
import { SystemBanner } from "@/components/layout/header/system-banner";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { saidOnPages } from "@/lib/status/queries/said-now";
import { noticeTitle } from "./notice-title";

/** What staff say about the portal, above every page while it lasts. */
export async function StatusBanner({ isKept }: { isKept: boolean }) {
  const notices = await saidOnPages({ isKept });
  if (!notices.length) return null;
  const common = await getTranslations("common");
  const words = await getTranslations("status");
  const { language, to } = await reader();
  const titles = await Promise.all(notices.map(noticeTitle));
  return (
    <SystemBanner label={common("banner.label")}>
      {notices.map(({ id, updates }, n) => (
        <p key={id} className="break">
          <b>{titles[n]}.</b> {updates[0]?.text[language]} <a href={`${to(paths.status)}#notice-${id}`}>{words("more")}</a>
        </p>
      ))}
    </SystemBanner>
  );
}
