import { getTranslations } from "next-intl/server";
import { isolated } from "@/lib/format";
import { inLanguage, paths, type Language } from "@/lib/paths";
import type { FoundRecords } from "@/lib/records/queries/search-records";
import { isNarrowed, writeWish, type RecordWish } from "@/lib/records/wish";

type FoundHeadingProps = { wish: RecordWish; found: FoundRecords; language: Language };

/** How many there are, and what was searched for when it is not what was typed. */
export async function FoundHeading({ wish, found: { total, isMore, mended, isAny }, language }: FoundHeadingProps) {
  const words = await getTranslations("records.found");
  const q = isolated(language, wish.q);
  const meant = mended && isolated(language, mended);
  const here = inLanguage(language, paths.records);
  return (
    <>
      <h2 id="results-heading">{isMore ? words("more", { count: total }) : words("count", { count: total })}</h2>
      {isMore ? <p className="meta">{words("moreWhy", { count: total })}</p> : null}
      {meant && total ? (
        <p>{words.rich("mended", { q, meant, link: (text) => <a href={here + writeWish({ ...wish, q: mended })}>{text}</a> })}</p>
      ) : null}
      {isAny ? <p>{words("any")}</p> : null}
      {wish.q || isNarrowed(wish) ? (
        <p>
          <a className="strong-link" href={here}>
            {words("all")}
          </a>
        </p>
      ) : null}
    </>
  );
}
