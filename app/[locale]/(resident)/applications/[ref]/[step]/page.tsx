import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { answersOf } from "@/lib/applications/draft/draft";
import { findDraft } from "@/lib/applications/queries/find-draft";
import { findKnown } from "@/lib/applications/queries/find-known";
import { findPrefill } from "@/lib/applications/queries/find-prefill";
import { withTyped } from "@/lib/applications/draft/unread";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { one, pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { inLanguage, paths } from "@/lib/paths";
import { ask } from "@/lib/services/asked";
import type { GroupItem } from "@/lib/services/answers";
import type { Group, SimpleQuestion } from "@/lib/services/declaration/question";
import { shown } from "@/lib/services/shown";
import { askWords } from "../ask-words";
import { GroupList } from "../group-list";
import { save } from "./actions";
import { StepForm } from "./step-form";
import { stepWords } from "./step-words";
import { requireDrafter } from "../require-drafter";

type Props = PageProps<{ ref: string; step: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params);
  const { ref, step } = await params;
  const actor = await requireDrafter(ref, language);
  const { definition } = await asActor(actor, (db) => findDraft(db, actor, ref));
  const page = definition.pages.find(({ id }) => id === step);
  return page ? { title: `${page.title[language]} – ${definition.name[language]}` } : {};
}

/** One page of questions. What the profile knows stands in it already, and says so. */
export default async function StepPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params);
  const { ref, step } = await params;
  const actor = await requireDrafter(ref, language);
  const { from } = await searchParams;
  const loaded = await asActor(actor, async (db) => {
    const found = await findDraft(db, actor, ref);
    const page = found.definition.pages.find(({ id }) => id === step);
    if (!page) throw new NotFoundError("no such page");
    const there = shown(found.definition, answersOf(found.draft));
    const questions = there.pages.find((one) => one.page.id === step)?.questions ?? [];
    const simple = questions.filter((question): question is SimpleQuestion => question.kind !== "group");
    const known = await findKnown(db, actor, simple, {});
    const prefill = found.draft.seen.includes(step) ? {} : await findPrefill(db, actor, simple);
    return { found, page, questions, simple, known, prefill, there };
  });
  const { found, page, questions, simple, known, prefill, there } = loaded;
  if (!questions.length) redirect(inLanguage(language, paths.application(ref))); // an earlier answer has taken this page away
  const words = await getTranslations("applications.step");
  const read = await reader();
  const answers = { ...prefill, ...answersOf(found.draft) };
  const asking = await askWords();
  const groups = questions.filter((question): question is Group => question.kind === "group");
  const number = there.pages.findIndex((one) => one.page.id === step) + 1;
  return (
    <>
      <BackLink href={read.to(from ? paths.applicationReview(ref) : paths.application(ref))}>{words("back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <p className="meta">{words("caption", { service: found.definition.name[language], number, all: there.pages.length })}</p>
          <h1>{page.title[language]}</h1>
          {page.lead ? <p className="lead">{page.lead[language]}</p> : null}
        </div>
        {groups.map((group) => (
          <GroupList
            key={group.id}
            application={ref}
            page={step}
            group={group}
            items={(answers[group.id] as GroupItem[] | undefined) ?? []}
            outside={there.answers}
            language={language}
          />
        ))}
        <StepForm
          action={save}
          asked={simple.map((question) =>
            withTyped(ask(question, answers[question.id], known, language, asking), found.draft.unread?.[question.id]),
          )}
          prefilled={Object.keys(prefill)}
          hidden={{
            ref,
            page: step,
            asked: simple.map(({ id }) => id).join(" "),
            ...(one(from) === "review" && { from: "review" }),
          }}
          opened={{ tab: randomUUID(), revision: String(found.revision) }}
          initial={await takeParked(actor)}
          words={await stepWords()}
        />
      </main>
    </>
  );
}
