import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { NoteForm } from "@/components/staff/note-form";
import { NotesSection } from "@/components/staff/notes-section";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { addNote } from "./actions";
import type { CasePart } from "./page";

/** What staff noted on a case. */
export async function Notes({ actor, read: { notes }, read: { found } }: CasePart) {
  const words = await getTranslations("caseReview");
  const { moment } = await reader();
  return (
    <NotesSection
      notes={notes.map(({ id, authorName, text, createdAt }) => ({ id, text, author: authorName, at: moment(createdAt) }))}
      words={{ title: words("notes.title"), none: words("notes.none") }}
    >
      <NoteForm
        key={notes.at(-1)?.id ?? "first"}
        action={addNote}
        refOf={found.ref}
        idempotencyKey={randomUUID()}
        initial={await takeParked(actor)}
        shortcut="m"
        words={{ ...(await formWords()), note: words("notes.add"), save: words("notes.save") }}
      />
    </NotesSection>
  );
}
