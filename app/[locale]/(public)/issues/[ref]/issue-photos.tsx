import { getTranslations } from "next-intl/server";
import type { FoundPublicIssue } from "@/lib/issues/queries/find-public-issue";
import { paths } from "@/lib/paths";

/** Before and after, side by side where there is room. */
export async function IssuePhotos({ photos, kind }: { photos: FoundPublicIssue["photos"]; kind: string }) {
  const words = await getTranslations("publicIssues");
  return (
    <ul className="issue-photos" role="list">
      {photos.map(({ id, side }, n) => (
        <li key={id}>
          <figure>
            <img
              src={paths.issuePhoto(id)}
              alt={words(`alt.${side as "before"}`, { kind, n: n + 1 })}
              width={480}
              height={360}
              loading="lazy"
            />
            <figcaption className="meta">{words(`side.${side as "before"}`)}</figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}
