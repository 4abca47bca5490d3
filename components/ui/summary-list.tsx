import type { ReactNode } from "react";
import { Link } from "./link";

export type SummaryRow = {
  /** Where two rows may have the same label. */
  key?: string;
  label: string;
  value: ReactNode;
  /** Under the value, smaller. */
  note?: ReactNode;
  /** Where it is changed. The label goes with its word, for ears: "Change: password". */
  action?: { href: string; word: string };
};

/** What something is now, row by row, and the way to change it. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="summary">
      {rows.map(({ label, key = label, value, note, action }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note ? <span className="meta">{note}</span> : null}
          </dd>
          {action ? (
            <dd className="summary-action">
              <Link href={action.href} aria-label={`${action.word}: ${label}`}>
                {action.word}
              </Link>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
