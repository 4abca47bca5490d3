import type { ReactNode } from "react";

type NotesSectionProps = {
  notes: { id: string; text: string | null; author: string | null | undefined; at: string }[];
  words: Record<"title" | "none", string>;
  /** The form of the next. */
  children: ReactNode;
};

/** Notes of staff, on a ground of their own: nobody else ever reads them. */
export const NotesSection = ({ notes, words, children }: NotesSectionProps) => (
  <section id="notes" className="private stack" aria-labelledby="notes-heading">
    <h2 id="notes-heading">{words.title}</h2>
    {notes.length ? (
      <ul className="notes">
        {notes.map(({ id, text, author, at }) => (
          <li key={id}>
            <p className="prewrap break" dir="auto">
              {text}
            </p>
            <p className="meta">
              <bdi>{author}</bdi>, {at}
            </p>
          </li>
        ))}
      </ul>
    ) : (
      <p>{words.none}</p>
    )}
    {children}
  </section>
);
