import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { NoteForm } from "./note-form";
import type { CasePart } from "./page";

/** On a ground of their own: the resident never reads them. */
export async function Notes({ actor, read: { notes }, read: { found } }: CasePart) {
  const words = await getTranslations("caseReview");
  const { moment } = await reader();
  return (
    <section id="notes" className="private stack" aria-labelledby="notes-heading">
      <h2 id="notes-heading">{words("notes.title")}</h2>
      {notes.length ? (
        <ul className="notes">
          {notes.map(({ id, authorName, text, createdAt }) => (
            <li key={id}>
              <p className="prewrap break" dir="auto">
                {text}
              </p>
              <p className="meta">
                <bdi>{authorName}</bdi>, {moment(createdAt)}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <p>{words("notes.none")}</p>
      )}
      <NoteForm
        key={notes.at(-1)?.id ?? "first"}
        refOf={found.ref}
        idempotencyKey={randomUUID()}
        initial={await takeParked(actor)}
        words={{ ...(await formWords()), note: words("notes.add"), save: words("notes.save") }}
      />
    </section>
  );
}
