import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { daysBetween, cityDay } from "@/lib/city/city-day";
import { pageNow } from "@/lib/clock";
import { isolated } from "@/lib/format";
import { reader } from "@/lib/i18n/reader";
import type { NearbyIssue } from "@/lib/issues/queries/list-nearby";
import { paths } from "@/lib/paths";
import { followNearby } from "./actions";

type NearbyRowProps = { issue: NearbyIssue; words: Record<"problem" | "errorPrefix" | "lost", string> };

/** Enough to tell whether it is the same: photo, text, distance, street, age and where it stands. */
export async function NearbyRow({ issue, words: form }: NearbyRowProps) {
  const words = await getTranslations("reportIssue");
  const shown = await getTranslations("publicIssues");
  const { to, day, language } = await reader();
  const { ref, summary, metres, address, reportedAt, followers, status, resolution, scheduledOn, firstPhotoId } = issue;
  const days = daysBetween(cityDay(reportedAt), cityDay(pageNow()));
  const state = shown(resolution ? `resolution.${resolution}` : `status.${status}`);
  return (
    <li>
      {firstPhotoId ? (
        <img className="photo" src={paths.issuePhoto(firstPhotoId)} alt={words("nearby.photo")} loading="lazy" />
      ) : (
        <p className="photo none meta">{words("nearby.noPhoto")}</p>
      )}
      <div>
        <h2>
          <a href={to(paths.issue(ref))} dir="auto">
            {summary || ref}
          </a>
        </h2>
        <p className="meta">{words("nearby.away", { metres, address: isolated(language, address) })}</p>
        <p className="meta">
          {words("nearby.age", { days })} {shown("followers", { n: followers })}{" "}
          <b>{scheduledOn ? shown("workOn", { day: day(scheduledOn) }) : state}.</b>
        </p>
        <ButtonForm action={followNearby} fields={{ ref }} variant="quiet" words={form}>
          {words("nearby.follow")} <span className="sr-only">{ref}</span>
        </ButtonForm>
      </div>
    </li>
  );
}
