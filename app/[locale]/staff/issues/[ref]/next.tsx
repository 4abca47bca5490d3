import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { canDoIssue, isOver } from "@/lib/issues/desk/policy";
import { issueWorkflow, type IssueStatus } from "@/lib/issues/workflow";
import { paths } from "@/lib/paths";
import { close, setPrivacy, start } from "./actions";
import type { IssuePart } from "./page";

/** What can be done with the report now, each act on its button or its own page. */
export async function Next({ actor, read: { found, seen } }: IssuePart) {
  const words = await getTranslations("issueDesk");
  const { to } = await reader();
  const asking = await formWords();
  const open = issueWorkflow.open(found.status as IssueStatus);
  const may = canDoIssue(actor, found);
  const page = (step: "end" | "merge" | "redact" | "answer" | "reopen") => to(paths.staff.issueStep(found.ref, step));
  const fields = { ref: found.ref, seen };
  return (
    <section className="panel act stack" aria-labelledby="next-heading">
      <h2 id="next-heading">{words("next.title")}</h2>
      <div className="cluster">
        {may && open.includes("start") ? (
          <ButtonForm action={start} fields={fields} words={asking}>
            {words("next.start")}
          </ButtonForm>
        ) : null}
        {may && !isOver(found) ? (
          <ButtonLink variant={open.includes("start") ? "quiet" : "primary"} href={page("end")}>
            {words("next.end")}
          </ButtonLink>
        ) : null}
        {found.status === "resolved" ? (
          <ButtonForm action={close} fields={fields} words={asking}>
            {words("next.close")}
          </ButtonForm>
        ) : null}
        {isOver(found) && !found.duplicateOfId ? (
          <ButtonLink variant="quiet" href={page("reopen")}>
            {words("reopen.title")}
          </ButtonLink>
        ) : null}
        {found.duplicateOfId ? null : (
          <ButtonLink variant="quiet" href={page("answer")}>
            {words("next.answer")}
          </ButtonLink>
        )}
        {isOver(found) ? null : (
          <ButtonLink variant="quiet" href={page("merge")}>
            {words("next.merge")}
          </ButtonLink>
        )}
        <ButtonLink variant="quiet" href={page("redact")}>
          {words("next.redact")}
        </ButtonLink>
        <ButtonForm action={setPrivacy} fields={{ ...fields, to: found.hiddenAt ? "public" : "private" }} variant="quiet" words={asking}>
          {words(found.hiddenAt ? "next.public" : "next.private")}
        </ButtonForm>
      </div>
    </section>
  );
}
