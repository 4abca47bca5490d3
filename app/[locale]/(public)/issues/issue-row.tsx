import { getTranslations } from "next-intl/server";
import { isolatedAddress } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import { categoryName } from "@/lib/issues/category-name";
import { promisedKey } from "@/lib/issues/is-late";
import type { PublicIssue } from "@/lib/issues/public/shown";
import { isOpen } from "@/lib/issues/workflow";
import { paths } from "@/lib/paths";

/** One report of the list; the same number stands on its pin. */
export async function IssueRow({ issue, number }: { issue: PublicIssue; number: number }) {
  const words = await getTranslations("publicIssues");
  const { language, to, dayOf, day } = await reader();
  const { ref, category, status, resolution, lat, lng, address, summary, reportedAt, promisedOn, followers, firstPhotoId } = issue;
  const kind = categoryName(category, language);
  const name = words("kindAt", { kind, address });
  const href = to(paths.issue(ref));
  return (
    <li className="issue-row" data-pin={JSON.stringify({ href, lat, lng, name, isOpen: isOpen(status) })}>
      <span className="map-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h3>
          <a href={href}>{words("kindAt", { kind, address: isolatedAddress(language, address) })}</a>
        </h3>
        {summary ? (
          <p className="issue-text" dir="auto">
            {summary}
          </p>
        ) : null}
        <p className="meta">
          <b>{words(resolution ? `resolution.${resolution}` : `status.${status}`)}</b>. {words("reportedOn", { day: dayOf(reportedAt) })}{" "}
          {isOpen(status) && promisedOn ? `${words(promisedKey(promisedOn), { day: day(promisedOn) })} ` : null}
          {followers > 0 ? words("followers", { n: followers }) : null}
        </p>
      </div>
      {firstPhotoId ? (
        <img src={paths.issuePhoto(firstPhotoId)} alt={words("photoOf", { kind })} width={120} height={90} loading="lazy" />
      ) : null}
    </li>
  );
}
