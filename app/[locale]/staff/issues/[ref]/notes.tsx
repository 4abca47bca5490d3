import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { NoteForm } from "./note-form";
import type { IssuePart } from "./page";

/** On a ground of their own: nobody in public ever reads them. */
export async function Notes({ actor, read: { found, updates, names } }: IssuePart) {
  const words = await getTranslations("issueDesk");
  const { moment } = await reader();
  const notes = updates.filter(({ kind, isPublic }) => kind === "note" && !isPublic);
  return (
    <section id="notes" className="private stack" aria-labelledby="notes-heading">
      <h2 id="notes-heading">{words("notes.title")}</h2>
      {notes.length ? (
        <ul className="notes">
          {notes.map(({ id, text, at, byAccountId, facts }) => (
            <li key={id}>
              <p className="prewrap break" dir="auto">
                {text}
              </p>
              <p className="meta">
                <bdi>{isFromReporter(facts) ? words("notes.reporter") : byAccountId && names.get(byAccountId)}</bdi>, {moment(at)}
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

/** What the reporter wrote when they opened it again. */
const isFromReporter = (facts: unknown) => (facts as { from?: string }).from === "reporter";
