import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { department } from "@/lib/city/departments";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { canReview, canWork } from "@/lib/staff/policy";
import type { CasePart } from "./page";

const tones = { noObjection: "success", withConditions: "warning", objection: "danger" } as const;

/** What the departments that were asked have said, and what was seen at visits. */
export async function SaidByOthers({ actor, read }: CasePart) {
  const { found, departments, names } = read;
  const words = await getTranslations("caseReview");
  const { to, language, day, dayOf } = await reader();
  const isInspecting =
    found.status === "inspection" && canWork(actor, found) && !found.inspections.some(({ status }) => status === "planned");
  if (!found.reviews.length && !found.inspections.length && !isInspecting) return null;
  const plan = to(paths.staff.planInspection(found.ref));
  return (
    <section id="others" className="stack" aria-labelledby="others-heading">
      <h2 id="others-heading">{words("others.title")}</h2>
      <ul className="rows">
        {found.reviews.map((review) => {
          const slug = departments.get(review.departmentId);
          return (
            <li key={review.id}>
              <p>
                <b>{slug ? department(slug).name[language] : ""}</b>{" "}
                <Tag tone={review.verdict ? tones[review.verdict as keyof typeof tones] : review.status === "open" ? "warning" : "plain"}>
                  {words(`others.review.${(review.verdict ?? review.status) as "open"}`)}
                </Tag>
              </p>
              {review.comment ? (
                <p className="prewrap break" dir="auto">
                  {review.comment}
                </p>
              ) : null}
              <p className="meta">
                {review.doneAt
                  ? words("others.doneBy", { day: dayOf(review.doneAt), name: names.get(review.doneBy ?? "") ?? "" })
                  : words("others.dueOn", { day: day(review.dueOn) })}
              </p>
              {review.status === "open" && canReview(actor, review) ? (
                <ButtonLink variant="quiet" href={to(paths.staff.review(review.id))}>
                  {words("others.write")}
                </ButtonLink>
              ) : null}
            </li>
          );
        })}
        {found.inspections.map((one) => (
          <li key={one.id}>
            <p>
              <b>{words("others.inspection")}</b>{" "}
              <Tag
                tone={
                  one.result === "passed" ? "success" : one.result === "failed" ? "danger" : one.status === "planned" ? "warning" : "plain"
                }
              >
                {words(`others.visit.${(one.result ?? one.status) as "planned"}`)}
              </Tag>
            </p>
            {one.note ? (
              <p className="prewrap break" dir="auto">
                {one.note}
              </p>
            ) : null}
            <p className="meta">
              {words(`others.on.${one.part as "morning"}`, { day: day(one.plannedOn), name: names.get(one.inspectorId) ?? "" })}
            </p>
          </li>
        ))}
      </ul>
      {isInspecting ? (
        <ButtonLink variant="quiet" href={plan}>
          {words("others.plan")}
        </ButtonLink>
      ) : null}
    </section>
  );
}
