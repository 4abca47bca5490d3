import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Section } from "@/components/ui/section";
import { canDecide, canWithdraw } from "@/lib/access/approvals/policy";
import { findApproval } from "@/lib/access/approvals/queries";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { withdraw } from "./actions";
import { aboutOf } from "../about-of";
import { ApprovalFacts } from "./approval-facts";
import { AskedNotice } from "./asked-notice";
import { DecisionForm } from "./decision-form";

export const generateMetadata = titled("approvals", "one");

export default async function ApprovalPage({ params }: PageProps<{ id: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { id } = await params;
  const found = await asActor(actor, (db) => findApproval(db, actor, id));
  const words = await getTranslations("approvals");
  const read = await reader();
  return (
    <>
      <BackLink href={read.to(paths.staff.approvals)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words(`kind.${found.kind as "roleChange"}`)}</h1>
          <p className="lead">
            {words.rich("asked", { by: () => <bdi>{found.askedByName}</bdi>, about: () => <bdi>{aboutOf(found, read.language)}</bdi> })}
          </p>
        </div>
        <Section id="facts" title={words("facts")}>
          <ApprovalFacts approval={found} />
        </Section>
        {found.kind === "noticePublication" ? (
          <Section id="notice" title={words("notice")}>
            <AskedNotice actor={actor} id={found.subjectId} />
          </Section>
        ) : null}
        <Section id="decide" title={words("decide")}>
          {found.decision ? (
            <p>{words(`decision.${found.decision as "approved"}`)}</p>
          ) : found.isOver ? (
            <p>
              {words(found.expiresAt ? (found.withdrawnAt && found.withdrawnAt < found.expiresAt ? "takenBack" : "expired") : "withdrawn")}
            </p>
          ) : canDecide(actor, found) ? (
            <DecisionForm
              approval={found.id}
              words={{
                ...(await formWords()),
                question: words("question"),
                approved: words("choose.approved"),
                refused: words("choose.refused"),
                note: words("note"),
                button: words("button"),
              }}
            />
          ) : (
            <>
              <p>{words("another")}</p>
              {canWithdraw(actor, found) ? (
                <ButtonForm action={withdraw} fields={{ approval: found.id }} variant="quiet" words={await formWords()}>
                  {words("takeBack")}
                </ButtonForm>
              ) : null}
            </>
          )}
        </Section>
      </main>
    </>
  );
}
