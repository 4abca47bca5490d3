import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { answersOf } from "@/lib/applications/draft/draft";
import { itemsOf } from "@/lib/applications/draft/merge-item";
import { findDraft } from "@/lib/applications/queries/find-draft";
import { findKnown } from "@/lib/applications/queries/find-known";
import { withTyped } from "@/lib/applications/draft/unread";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { inLanguage, paths } from "@/lib/paths";
import { ask } from "@/lib/services/asked";
import { shown, shownInItem } from "@/lib/services/shown";
import { askWords } from "../../ask-words";
import { requireDrafter } from "../../require-drafter";
import { StepForm } from "../step-form";
import { itemWords } from "../step-words";
import { save } from "./actions";
import { readAddress } from "./read-address";

type Props = PageProps<{ ref: string; step: string; item: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params);
  const { ref, step } = await params;
  const actor = await requireDrafter(ref, language);
  const { definition } = await asActor(actor, (db) => findDraft(db, actor, ref));
  const page = definition.pages.find(({ id }) => id === step);
  return page ? { title: `${page.title[language]} – ${definition.name[language]}` } : {};
}

/** One of a repeated group. A new one has its own address before it is there, so that it is found again; a removed one can be added again. */
export default async function ItemPage({ params }: Props) {
  const language = await pageLanguage(params);
  const { ref, step, item: address } = await params;
  const actor = await requireDrafter(ref, language);
  const loaded = await asActor(actor, async (db) => {
    const { definition, draft, revision } = await findDraft(db, actor, ref);
    const page = definition.pages.find(({ id }) => id === step);
    const read = page && readAddress(page, address);
    if (!read) throw new NotFoundError("no such group");
    const items = itemsOf(draft, read.group.id);
    const item = items.find(({ id }) => id === read.item);
    const there = shown(definition, answersOf(draft));
    const { questions } = shownInItem(read.group, item?.answers ?? {}, there.answers);
    const number = item ? items.indexOf(item) + 1 : items.length + 1;
    return { read, item, number, there, questions, known: await findKnown(db, actor, questions, {}), draft, revision, definition };
  });
  const { read, item, number, there, questions, known, draft, revision, definition } = loaded;
  const { group } = read;
  if (!read.item) redirect(inLanguage(language, paths.newApplicationItem(ref, step, group.id, randomUUID())));
  const order = there.pages.findIndex(({ page }) => page.id === step);
  if (order < 0) redirect(inLanguage(language, paths.application(ref))); // an earlier answer has taken the page away
  const words = await getTranslations("applications");
  const { to } = await reader();
  const asking = await askWords();
  return (
    <>
      <BackLink href={to(paths.applicationStep(ref, step))}>{words("step.back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <p className="meta">
            {words("step.caption", { service: definition.name[language], number: order + 1, all: there.pages.length })}
          </p>
          <h1>{words("group.number", { one: group.one[language], number })}</h1>
          {item || read.isNew ? null : (
            <Notice tone="warning">
              <p>{words("group.gone")}</p>
            </Notice>
          )}
        </div>
        <StepForm
          action={save}
          asked={questions.map((question) =>
            withTyped(ask(question, item?.answers[question.id], known, language, asking), draft.unread?.[`${read.item}.${question.id}`]),
          )}
          hidden={{ ref, page: step, group: group.id, item: read.item, asked: questions.map(({ id }) => id).join(" ") }}
          opened={{ tab: randomUUID(), revision: String(revision) }}
          initial={await takeParked(actor)}
          words={await itemWords()}
        />
      </main>
    </>
  );
}
