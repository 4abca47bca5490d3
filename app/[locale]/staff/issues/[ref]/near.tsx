import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { IssueStop } from "../issue-stop";
import { splitPart } from "./actions";
import type { IssuePart } from "./page";

/** What was reported near it, what was merged into it, and what it was merged into. */
export async function Near({ read: { found, seen, nearby, parts, main } }: IssuePart) {
  const words = await getTranslations("issueDesk");
  const { to, dayOf } = await reader();
  const asking = await formWords();
  return (
    <section className="stack" id="near" aria-labelledby="near-heading">
      <h2 id="near-heading">{words("near.title")}</h2>
      {main ? (
        <p>
          <Link href={to(paths.staff.issue(main))}>{words("one.mergedInto", { ref: main })}</Link>
        </p>
      ) : null}
      {nearby.length ? (
        <ul className="rows">
          {nearby.map(({ ref, metres, address, status, resolution, reportedAt }) => (
            <li key={ref}>
              <p className="cluster">
                <Link href={to(paths.staff.issue(ref))}>
                  <Plate text={ref} frameless />
                </Link>
                <IssueStop status={status} resolution={resolution} />
              </p>
              <p className="meta">
                {words("near.row", { metres, street: address }) + words("comma")} {dayOf(reportedAt)}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <p>{words("near.none")}</p>
      )}
      {parts.length ? (
        <>
          <h3>{words("near.parts")}</h3>
          <ul className="rows">
            {parts.map((part) => (
              <li key={part.ref}>
                <p className="cluster">
                  <Link href={to(paths.staff.issue(part.ref))}>
                    <Plate text={part.ref} frameless />
                  </Link>
                  <bdi>{part.address}</bdi>
                </p>
                <ButtonForm action={splitPart} fields={{ ref: found.ref, seen, part: part.ref }} variant="quiet" words={asking}>
                  {words("near.split")} <span className="sr-only">{part.ref}</span>
                </ButtonForm>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
