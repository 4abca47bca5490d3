import { getTranslations } from "next-intl/server";
import { gazetteer } from "@/lib/city/gazetteer";
import { mapSettings } from "@/lib/city/plan/map-settings";
import { mapWords } from "@/lib/i18n/map-words";
import { reader } from "@/lib/i18n/reader";
import type { FoundPublicIssue } from "@/lib/issues/queries/find-public-issue";
import { isOpen } from "@/lib/issues/workflow";
import { paths } from "@/lib/paths";

/** Where it is, in words and on a map. */
export async function IssuePlace({ issue, kind }: { issue: FoundPublicIssue["issue"]; kind: string }) {
  const words = await getTranslations("publicIssues");
  const { to } = await reader();
  const { label, zoomIn, zoomOut, loading } = await mapWords();
  const { ref, lat, lng, address, status } = issue;
  const ward = gazetteer().find(({ slug }) => slug === issue.ward)?.name;
  const settings = { ...mapSettings(), words: { label, zoomIn, zoomOut }, pins: "" };
  const pin = { href: to(paths.issue(ref)), lat, lng, name: words("kindAt", { kind, address }), isOpen: isOpen(status) };
  return (
    <div className="stack">
      <p data-pin={JSON.stringify(pin)}>
        <b>
          <bdi>{address}</bdi>
        </b>
        {ward ? (
          <>
            {words("comma")} <bdi>{ward}</bdi>
          </>
        ) : null}
      </p>
      <div className="map small" data-map={JSON.stringify(settings)}>
        <p className="map-wait">{loading}</p>
        <p className="map-none">{words("mapLostHere")}</p>
      </div>
      <p>
        <a href={`${to(paths.reportIssue)}?near=${ref}`}>{words("another")}</a>
      </p>
      <script src="/map-start.js" defer />
    </div>
  );
}
