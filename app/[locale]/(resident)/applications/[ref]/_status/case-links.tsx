import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { canSend } from "@/lib/applications/policy";
import { canWithdraw } from "@/lib/applications/workflow";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { StandingProps } from "../where-it-stands";

/** A copy to keep, and the way out. */
export async function CaseLinks({ found: { ref, status, submittedAt }, actor }: StandingProps) {
  const mayWithdraw = canWithdraw(status) && canSend(actor);
  if (!mayWithdraw && !submittedAt) return null;
  const words = await getTranslations("whereItStands");
  const { to } = await reader();
  return (
    <div className="no-print">
      <Section id="links" title={words("links.title", { has: !mayWithdraw ? "copy" : submittedAt ? "both" : "withdraw" })}>
        <p className="cluster">
          {submittedAt ? (
            <>
              <a className="more" href={to(paths.applicationCopy(ref))}>
                {words("links.copy")}
              </a>
              <a className="more" href={to(paths.applicationHistory(ref))}>
                {words("links.history")}
              </a>
              <a className="more" href={to(paths.verifyHistory)}>
                {words("links.verify")}
              </a>
            </>
          ) : null}
          {mayWithdraw ? (
            <Link className="more" href={to(paths.withdrawApplication(ref))}>
              {words("withdraw.link")}
            </Link>
          ) : null}
        </p>
      </Section>
    </div>
  );
}
