import type { ReactNode } from "react";

/** A reference or a number of record within words: `AP-4K7-92D-X3M`, `RF-2026-000123`. */
const reference = /\b([A-Z]{1,3}(?:-[0-9A-Z]{2,8}){1,3})\b/;

/** Words in which no reference is broken at the end of a line; in Arabic, too, each keeps its own order. */
export function Refs({ children }: { children?: ReactNode }) {
  if (typeof children !== "string" || !reference.test(children)) return children;
  const parts = children.split(reference);
  return (
    <span>
      {parts.map((part, n) =>
        n % 2 ? (
          <bdi key={n} dir="ltr" className="unbroken">
            {part}
          </bdi>
        ) : (
          part
        ),
      )}
    </span>
  );
}
