import { getTranslations } from "next-intl/server";
import { Plate } from "@/components/ui/plate";
import { SummaryList } from "@/components/ui/summary-list";
import { reader } from "@/lib/i18n/reader";
import { answerRows } from "@/lib/issues/desk/answer-rows";
import { categoryName } from "@/lib/issues/category-name";
import type { IssueRead } from "@/lib/issues/desk/queries/read-issue";
import { PageTop } from "../../../../_shell/page-top";
import { PhotoPicture } from "../../[ref]/photo-picture";
import { IssueStop } from "../../issue-stop";
import { Promised } from "../../promised";
import { SeverityTag } from "../../severity-tag";

/** Where to and what: the first thing on the phone, with the photos that came with it and what colleagues noted. */
export async function StopPlace({ read: { found, asked, photos, updates }, done }: { read: IssueRead; done: string | undefined }) {
  const words = await getTranslations("issueDesk");
  const common = await getTranslations("inspections");
  const { language } = await reader();
  const before = photos.filter(({ side }) => side === "before");
  const notes = updates.filter(({ kind, isPublic }) => kind === "note" && !isPublic);
  const said = { yes: common("check.yes"), no: common("check.no"), unknown: words("one.unknown") };
  const rows = answerRows({ ...found, asked }, language, said);
  return (
    <PageTop title={<bdi>{found.address}</bdi>} {...(done && { done })}>
      <p className="cluster">
        <Plate text={found.ref} /> <b>{categoryName(found.category, language)}</b> <SeverityTag severity={found.severity} always />
      </p>
      <p className="meta cluster">
        <span>
          <IssueStop status={found.status} resolution={found.resolution} />
        </span>
        <Promised status={found.status} promisedOn={found.promisedOn} />
      </p>
      <p>
        <a className="more" href={`geo:${found.lat},${found.lng}?q=${found.lat},${found.lng}`}>
          {words("crew.way")}
        </a>
      </p>
      <p className="prewrap break" dir="auto">
        {found.description || words("one.noWords")}
      </p>
      {rows.length ? <SummaryList rows={rows} /> : null}
      {before.length ? (
        <ul className="rows photos">
          {before.map((photo, index) => (
            <li key={photo.id}>
              <PhotoPicture photo={photo} name={words("one.before", { n: index + 1 })} />
            </li>
          ))}
        </ul>
      ) : null}
      {notes.map(({ id, text }) => (
        <p key={id} className="private prewrap break" dir="auto">
          {text}
        </p>
      ))}
    </PageTop>
  );
}
