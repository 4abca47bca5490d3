import { getTranslations } from "next-intl/server";
import { Tag } from "@/components/ui/tag";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { canWork } from "@/lib/staff/policy";
import { blockersOf } from "@/lib/staff/workflow";
import { AskForm } from "./ask-form";
import { writeView } from "./case-address";
import { ItemForm } from "./item-form";
import type { CasePart } from "./page";

const tones: Record<string, "info" | "success" | "warning" | "plain"> = { submitted: "warning", accepted: "success", notAccepted: "plain" };

/** Everything that was asked for, each where it stands: the answer to judge next has its form, and more can be asked for. */
export async function Items({ actor, read: { found, documents, holder }, view }: CasePart) {
  const words = await getTranslations("caseReview");
  const { day, dayOf, language, to } = await reader();
  const asking = await formWords();
  const mayWork = canWork(actor, found) && (!holder || holder.by === actor.accountId);
  const mayAsk = mayWork && (found.status === "actionRequired" || !blockersOf("ask", found.state).length);
  const next = mayWork ? found.items.find(({ status }) => status === "submitted") : undefined;
  const parked = await takeParked(actor);
  return (
    <section id="items" className="stack" aria-labelledby="items-heading">
      <h2 id="items-heading">
        {words("items.title")} <span className="count">({found.items.length})</span>
      </h2>
      {found.items.length ? (
        <ul className="rows">
          {found.items.map((item) => (
            <li key={item.id} id={`item-${item.id}`}>
              <p>
                <b dir="auto" className="break">
                  {item.title}
                </b>{" "}
                <Tag tone={tones[item.status] ?? "info"}>{words(`items.status.${item.status as "submitted"}`)}</Tag>
              </p>
              <p className="meta prewrap" dir="auto">
                {item.reason}
              </p>
              <p className="meta">
                {item.answeredAt ? words("items.answered", { day: dayOf(item.answeredAt) }) : words("items.due", { day: day(item.dueOn) })}
              </p>
              {item.reply ? (
                <p className="prewrap break" dir="auto">
                  {item.reply}
                </p>
              ) : null}
              {documents
                .filter(({ itemId }) => itemId === item.id)
                .map(({ id, file }) => (
                  <p key={id}>
                    <a href={`${to(writeView(found.ref, { ...view, paper: id, page: 1 }))}#documents`}>
                      <bdi>{file.name}</bdi>
                    </a>
                  </p>
                ))}
              {item.note ? (
                <p className="meta" dir="auto">
                  {words("items.note", { note: item.note })}
                </p>
              ) : null}
              {item === next ? (
                <ItemForm
                  refOf={found.ref}
                  item={item.id}
                  initial={parked}
                  words={{
                    ...asking,
                    verdict: words("items.verdict"),
                    accepted: words("items.status.accepted"),
                    notAccepted: words("items.status.notAccepted"),
                    note: words("items.why"),
                    save: words("items.save"),
                  }}
                />
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p>{words("items.none")}</p>
      )}
      {mayAsk ? (
        <AskForm
          key={found.items.length}
          refOf={found.ref}
          initial={parked}
          documents={[
            { value: "", label: words("ask.inWords") },
            ...found.definition.documents.map(({ id, name }) => ({ value: id, label: name[language] })),
            { value: "other", label: words("ask.other") },
          ]}
          words={{
            ...asking,
            title: words("ask.title"),
            what: words("ask.what"),
            whatHint: words("ask.whatHint"),
            why: words("ask.why"),
            whyHint: words("ask.whyHint"),
            form: words("ask.form"),
            days: words("ask.days"),
            send: words("ask.send"),
          }}
        />
      ) : null}
    </section>
  );
}
