import { getTranslations } from "next-intl/server";
import { mapSettings } from "@/lib/city/plan/map-settings";
import { mapWords } from "@/lib/i18n/map-words";
import { reader } from "@/lib/i18n/reader";
import { writeIssueWish, type IssueWish } from "@/lib/issues/public/wish";
import { paths } from "@/lib/paths";

/** The place of the map beside the list: it keeps its height, and public/map-start.js draws the map in it once it comes into view. */
export async function IssueMap({ wish }: { wish: IssueWish }) {
  const words = await getTranslations("publicIssues");
  const { language } = await reader();
  const { label, zoomIn, zoomOut, loading } = await mapWords();
  const pins = paths.issuePins + writeIssueWish(wish, { language });
  const settings = { ...mapSettings(), words: { label, zoomIn, zoomOut }, pins };
  return (
    <section aria-labelledby="map-heading" className="map-side">
      <h2 id="map-heading" className="sr-only">
        {words("map")}
      </h2>
      <div className="map" data-map={JSON.stringify(settings)}>
        <p className="map-wait">{loading}</p>
        <p className="map-none">{words("mapLost")}</p>
      </div>
      <p className="meta">{words("mapHint")}</p>
      <script src="/map-start.js" defer />
    </section>
  );
}
