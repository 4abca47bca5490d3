import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { reader } from "@/lib/i18n/reader";
import { textIn } from "@/lib/city/localised";
import { answerRows } from "@/lib/issues/desk/answer-rows";
import { categoryName } from "@/lib/issues/category-name";
import { paths } from "@/lib/paths";
import { wardName } from "@/lib/city/ward-name";
import type { IssuePart } from "./page";

/** The report as it was sent: words, answers and place. What everybody reads instead stands beside it. */
export async function AsSent({ read: { found, asked, contact } }: IssuePart) {
  const words = await getTranslations("issueDesk");
  const common = await getTranslations("inspections");
  const { language, to } = await reader();
  const said = { yes: common("check.yes"), no: common("check.no"), unknown: words("one.unknown") };
  const kind = asked && textIn(asked.title, language);
  const wasAnother = kind && kind !== categoryName(found.category, language);
  const rows = [
    ...(wasAnother ? [{ key: "kind-sent", label: words("one.kindSent"), value: kind }] : []),
    ...answerRows({ ...found, asked }, language, said),
  ];
  return (
    <section className="stack" id="sent" aria-labelledby="sent-heading">
      <h2 id="sent-heading">{words("one.asSent")}</h2>
      <p className="prewrap break" dir="auto">
        {found.description || words("one.noWords")}
      </p>
      {found.redacted === null ? null : (
        <Notice tone="info" title={words("one.publicReads")}>
          <p className="prewrap break" dir="auto">
            {found.redacted}
          </p>
        </Notice>
      )}
      {rows.length ? <SummaryList rows={rows} /> : null}
      <p>
        <bdi>{[found.address, wardName(found.ward)].filter(Boolean).join(", ")}</bdi>
      </p>
      <p className="cluster">
        <a className="more" href={`geo:${found.lat},${found.lng}?q=${found.lat},${found.lng}`}>
          {words("one.onMap")}
        </a>
        {found.hiddenAt ? null : (
          <a className="more" href={to(paths.issue(found.ref))}>
            {words("one.publicPage")}
          </a>
        )}
      </p>
      {contact || found.partyId ? (
        <p>
          <Link href={to(paths.staff.issueStep(found.ref, "contact"))}>{words("one.contact")}</Link>
          <span className="meta"> {words("one.contactWhy")}</span>
        </p>
      ) : (
        <p className="meta">{words("one.anonymous")}</p>
      )}
    </section>
  );
}
