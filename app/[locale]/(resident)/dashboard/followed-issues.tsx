import { getTranslations } from "next-intl/server";
import { Plate } from "@/components/ui/plate";
import { isolatedAddress } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import { categoryName } from "@/lib/issues/category-name";
import { promisedKey } from "@/lib/issues/is-late";
import type { FollowedIssue } from "@/lib/issues/queries/list-followed";
import { isOpen } from "@/lib/issues/workflow";
import { paths } from "@/lib/paths";

/** Problems in the city that the person reported or follows, and how each stands. */
export async function FollowedIssues({ issues }: { issues: FollowedIssue[] }) {
  const words = await getTranslations("publicIssues");
  const { language, to, nearDay } = await reader();
  return (
    <>
      <ul className="rows">
        {issues.map(({ ref, category, address, status, resolution, promisedOn }) => {
          const kind = categoryName(category, language);
          return (
            <li key={ref}>
              <div className="title-line">
                <h3>
                  <a href={to(paths.issue(ref))}>{words("kindAt", { kind, address: isolatedAddress(language, address) })}</a>
                </h3>
                <Plate text={ref} />
              </div>
              <p className="meta">
                <b>{words(resolution ? `resolution.${resolution}` : `status.${status}`)}</b>.{" "}
                {isOpen(status) && promisedOn ? words(promisedKey(promisedOn), { day: nearDay(promisedOn) }) : null}
              </p>
            </li>
          );
        })}
      </ul>
      <p>
        <a className="more" href={to(paths.issues)}>
          {words("title")}
        </a>
      </p>
    </>
  );
}
