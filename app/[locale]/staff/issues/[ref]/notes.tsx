import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { NoteForm } from "@/components/staff/note-form";
import { NotesSection } from "@/components/staff/notes-section";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { addNote } from "./actions";
import type { IssuePart } from "./page";

/** What staff noted on a report, and what its reporter wrote when they opened it again. */
export async function Notes({ actor, read: { found, updates, names } }: IssuePart) {
  const words = await getTranslations("issueDesk");
  const { moment } = await reader();
  const notes = updates.filter(({ kind, isPublic }) => kind === "note" && !isPublic);
  return (
    <NotesSection
      notes={notes.map(({ id, text, at, byAccountId, facts }) => ({
        ...{ id, text, at: moment(at) },
        author: isFromReporter(facts) ? words("notes.reporter") : byAccountId && names.get(byAccountId),
      }))}
      words={{ title: words("notes.title"), none: words("notes.none") }}
    >
      <NoteForm
        key={notes.at(-1)?.id ?? "first"}
        action={addNote}
        refOf={found.ref}
        idempotencyKey={randomUUID()}
        initial={await takeParked(actor)}
        words={{ ...(await formWords()), note: words("notes.add"), save: words("notes.save") }}
      />
    </NotesSection>
  );
}

const isFromReporter = (facts: unknown) => (facts as { from?: string }).from === "reporter";
