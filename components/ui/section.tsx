import type { ReactNode } from "react";
import { Refs } from "./refs";

type SectionProps = {
  id: string;
  title: ReactNode;
  /** Follows the heading in brackets: 3, or "2 unread". */
  count?: ReactNode;
  /** One line under the heading: "Soonest first". */
  meta?: ReactNode;
  children: ReactNode;
};

/** A ruled section: the heading in the rail, one block of matter beside it. */
export function Section({ id, title, count, meta, children }: SectionProps) {
  const heading = `${id}-heading`;
  return (
    <section className="section" id={id} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>
          <Refs>{title}</Refs>
          {count === undefined || count === null ? null : <span className="count"> ({count})</span>}
        </h2>
        {meta ? (
          <p className="meta">
            <Refs>{meta}</Refs>
          </p>
        ) : null}
      </header>
      <div>{children}</div>
    </section>
  );
}
