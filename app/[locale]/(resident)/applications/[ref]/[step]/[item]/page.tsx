import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link";
import { answersOf } from "@/lib/applications/draft";
import { findDraft } from "@/lib/applications/queries/find-draft";
import { findKnown } from "@/lib/applications/queries/find-known";
import { withTyped } from "@/lib/applications/unread";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { GroupItem } from "@/lib/services/answers";
import { ask } from "@/lib/services/asked";
import type { Group } from "@/lib/services/declaration/question";
import { shownInItem } from "@/lib/services/shown";
import { askWords, questionWords } from "../../ask-words";
import { ItemForm } from "./item-form";
import { requireDrafter } from "../../require-drafter";

type Props = PageProps<{ ref: string; step: string; item: string }>;

const NEW = "new-";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params);
  const { ref, step } = await params;
  const actor = await requireDrafter(ref, language);
  const { definition } = await asActor(actor, (db) => findDraft(db, actor, ref));
  const page = definition.pages.find(({ id }) => id === step);
  return page ? { title: `${page.title[language]} – ${definition.name[language]}` } : {};
}

/** One of a repeated group: a new one at `new-dogs`, or one that is there by its id. */
export default async function ItemPage({ params }: Props) {
  const language = await pageLanguage(params);
  const { ref, step, item: wanted } = await params;
  const actor = await requireDrafter(ref, language);
  const { group, items, item, questions, known, unread } = await asActor(actor, async (db) => {
    const { definition, draft } = await findDraft(db, actor, ref);
    const groups = (definition.pages.find(({ id }) => id === step)?.questions ?? []).filter((one): one is Group => one.kind === "group");
    const itemsOf = ({ id }: Group) => (draft.answers[id]?.value as GroupItem[] | undefined) ?? [];
    const group = groups.find((one) => wanted === NEW + one.id || itemsOf(one).some(({ id }) => id === wanted));
    if (!group) throw new NotFoundError("no such item");
    const item = itemsOf(group).find(({ id }) => id === wanted);
    const { questions } = shownInItem(group, item?.answers ?? {}, answersOf(draft));
    return { group, items: itemsOf(group), item, questions, unread: draft.unread ?? {}, known: await findKnown(db, actor, questions, {}) };
  });
  const words = await getTranslations("applications");
  const { to } = await reader();
  const asking = await askWords();
  const number = item ? items.indexOf(item) + 1 : items.length + 1;
  return (
    <>
      <BackLink href={to(paths.applicationStep(ref, step))}>{words("step.back")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("group.number", { one: group.one[language], number })}</h1>
        </div>
        <ItemForm
          asked={questions.map((question) =>
            withTyped(ask(question, item?.answers[question.id], known, language, asking), item && unread[`${item.id}.${question.id}`]),
          )}
          hidden={{ ref, page: step, group: group.id, asked: questions.map(({ id }) => id).join(" ") }}
          item={item?.id}
          initial={await takeParked(actor)}
          words={{ ...(await formWords()), ...(await questionWords()), save: words("group.save") }}
        />
      </main>
    </>
  );
}
