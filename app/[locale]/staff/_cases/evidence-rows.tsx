import type { ReactNode } from "react";

type EvidenceRow = { key: string; name: string; tag: ReactNode; meta?: string; text?: string | undefined };

/** One kind of evidence, row by row; nothing where there is none. */
export function EvidenceRows({ title, rows }: { title: string; rows: EvidenceRow[] }) {
  if (!rows.length) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="rows">
        {rows.map(({ key, name, tag, meta, text }) => (
          <li key={key}>
            <p className="cluster">
              <b>{name}</b> {tag}
            </p>
            {meta ? <p className="meta">{meta}</p> : null}
            {text ? (
              <p className="prewrap break" dir="auto">
                {text}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
