import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { Staff } from "@/lib/auth/actor";
import { canSeeFeedback } from "@/lib/feedback/policy";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { canPostStatus } from "@/lib/status/policy";

/** For whoever looks after the portal itself: what people say about it, and what it says about itself. */
export async function PortalLinks({ actor }: { actor: Staff }) {
  const words = await getTranslations();
  const { to } = await reader();
  const links = [
    { may: canSeeFeedback(actor), href: paths.staff.feedback, label: words("feedback.staff.title") },
    { may: canPostStatus(actor), href: paths.staff.status, label: words("status.staff.title") },
  ].filter(({ may }) => may);
  if (!links.length) return null;
  return (
    <Section id="portal" title={words("staff.portal")}>
      <ul className="rows">
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={to(href)}>{label}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
