import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { TURNS, ZOOMS, type PageLook } from "@/lib/documents/pages/page-look";
import { reader } from "@/lib/i18n/reader";
import { writeView, type CaseView } from "./case-address";

type ViewerBarProps = {
  refOf: string;
  view: CaseView;
  pages: number;
  isPdf: boolean;
  /** The papers before and after this one. */
  previous: string | undefined;
  next: string | undefined;
};

const beside = <One,>(all: readonly One[], one: One, steps: number): One | undefined => all[all.indexOf(one) + steps];

/** Larger, smaller, turned, the next page: links with keys of their own. */
export async function ViewerBar({ refOf, view, pages, isPdf, previous, next }: ViewerBarProps) {
  const words = await getTranslations("caseReview.viewer");
  const { to } = await reader();
  const at = (change: Partial<CaseView>) => `${to(writeView(refOf, { ...view, ...change }))}#documents`;
  const looked = (change: Partial<PageLook>) => at({ look: { ...view.look, ...change }, asText: false });
  const larger = beside(ZOOMS, view.look.zoom, 1);
  const smaller = beside(ZOOMS, view.look.zoom, -1);
  const turned = TURNS[(TURNS.indexOf(view.look.turn) + 1) % TURNS.length]!;
  return (
    <nav aria-label={words("label")}>
      <ul className="viewer-bar">
        {larger ? (
          <Act href={looked({ zoom: larger })} shortcut="+">
            {words("larger")}
          </Act>
        ) : null}
        {smaller ? (
          <Act href={looked({ zoom: smaller })} shortcut="-">
            {words("smaller")}
          </Act>
        ) : null}
        <Act href={looked({ turn: turned })} shortcut="r">
          {words("turn")}
        </Act>
        {isPdf ? (
          <Act href={at({ asText: !view.asText })} shortcut="t">
            {words(view.asText ? "asPicture" : "asText")}
          </Act>
        ) : null}
        {view.page > 1 ? (
          <Act href={at({ page: view.page - 1 })} shortcut=",">
            {words("pageBefore")}
          </Act>
        ) : null}
        {pages > 1 ? <li className="meta">{words("page", { page: view.page, pages })}</li> : null}
        {view.page < pages ? (
          <Act href={at({ page: view.page + 1 })} shortcut=".">
            {words("pageAfter")}
          </Act>
        ) : null}
        {previous ? (
          <Act href={previous} shortcut="[">
            {words("previous")}
          </Act>
        ) : null}
        {next ? (
          <Act href={next} shortcut="]">
            {words("next")}
          </Act>
        ) : null}
      </ul>
    </nav>
  );
}

const Act = ({ href, shortcut, children }: { href: string; shortcut: string; children: ReactNode }) => (
  <li>
    <Link href={href} data-shortcut={shortcut}>
      {children}
    </Link>
  </li>
);
