import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { currentActor } from "@/lib/auth/current-actor";
import { reader } from "@/lib/i18n/reader";
import { findLastMail } from "@/lib/notifications/followers/queries";
import { paths } from "@/lib/paths";

/** Says that our last mail did not reach whoever holds the link, and what they can do; nothing while there is nothing to say. */
export async function Undelivered({ followId, issue }: { followId: string; issue: string }) {
  const last = await findLastMail(await currentActor(), { followId });
  if (!last) return null;
  const words = await getTranslations("followIssue");
  const { moment, to } = await reader();
  const at = moment(last.at);
  if (last.way === "again") return <Notice title={words("mail.again", { at })} />;
  if (last.way !== "failed" && last.way !== "ours") return null;
  return (
    <Notice tone="warning" title={words("mail.failed", { at })}>
      {last.way === "ours" ? (
        <p>{words("mail.ours")}</p>
      ) : (
        <p>
          <a className="more" href={to(paths.followIssue(issue))}>
            {words("mail.other")}
          </a>
        </p>
      )}
    </Notice>
  );
}
