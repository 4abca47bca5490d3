import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { requireStaff } from "@/lib/auth/require";
import { formWords } from "@/lib/i18n/form-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { canDoIssue, isOver } from "@/lib/issues/desk/policy";
import { readIssue } from "@/lib/issues/desk/queries/read-issue";
import { issueWorkflow, type IssueStatus } from "@/lib/issues/workflow";
import { paths } from "@/lib/paths";
import { start } from "../../[ref]/actions";
import { outcomes } from "../../[ref]/back-to-issue";
import { PhotosAfter } from "../../[ref]/photos-after";
import { FixForm } from "./fix-form";
import { StopPlace } from "./stop-place";

export const generateMetadata = titled("issueDesk", "crew.one");

/** One stop of a crew's route, made for a thumb: where, what, begin, photo, fixed. */
export default async function RouteStopPage({ params, searchParams }: PageProps<{ ref: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const query = await searchParams;
  const read = await readIssue(actor, (await params).ref);
  const { found, seen, photos } = read;
  const words = await getTranslations("issueDesk");
  const { to } = await reader();
  const asking = await formWords();
  const open = issueWorkflow.open(found.status as IssueStatus);
  const done = outcomes.find((name) => name === one(query.done));
  const may = canDoIssue(actor, found) && !isOver(found);
  return (
    <>
      <BackLink href={to(paths.staff.issueRoute)}>{words("crew.title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <StopPlace read={read} done={done && words(`done.${done}`)} />
        {may ? (
          <div className="visit stack">
            {open.includes("start") ? (
              <ButtonForm action={start} fields={{ ref: found.ref, seen }} words={asking}>
                {words("crew.start")}
              </ButtonForm>
            ) : null}
            <Section id="photos" title={words("end.photos")}>
              <PhotosAfter refOf={found.ref} photos={photos} back={paths.staff.routeStop(found.ref)} query={query} />
            </Section>
            {open.includes("resolve") ? (
              <Section id="fix" title={words("crew.fix")}>
                <FixForm
                  key={seen}
                  refOf={found.ref}
                  seen={seen}
                  words={{ ...asking, text: words("crew.sentence"), hint: words("crew.sentenceHint"), button: words("crew.fix") }}
                />
              </Section>
            ) : null}
            <p>
              <Link href={to(paths.staff.issueStep(found.ref, "end"))}>{words("crew.other")}</Link>
            </p>
          </div>
        ) : (
          <Notice tone="info" title={words(isOver(found) ? "crew.over" : "next.closedIt")} />
        )}
      </main>
    </>
  );
}
