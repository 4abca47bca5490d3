import type { ReactNode } from "react";

// One set on a 24 grid: the route line's stroke, and in each one of its stops.
const drawings = {
  bill: draw("M6 3h12v18l-3-2-3 2-3-2-3 2zM9.5 8h5", 12, 13),
  report: draw("M12 3.5 21.5 20h-19zM12 9v3.5", 12, 16.2, 1.9),
  house: draw("M2.5 11.5 12 4l9.5 7.5M5.5 10v10.5h13V10", 12, 14.5),
  passport: draw("M5.5 3h13v18h-13zM9.5 17.5h5", 12, 10, 2.6),
  collection: draw("M4 7h16M9 7V4h6v3M6.5 7l1 13.5h9L17.5 7", 12, 13.5),
  parking: draw("M3.5 3.5h17v17h-17zM9.5 17V7.5h3.2a2.9 2.9 0 0 1 0 5.8H9.5", 16.8, 16.8, 1.7),
  records: draw("M5 3h9l5 5v13H5zM14 3v5h5M12.5 13H16M9 17.5h7", 9.2, 13, 1.9),
  track: (
    <>
      {draw("M5.5 5v12M11 5h9M11 12h9M11 19h9M5.5 17a2 2 0 1 0 .01 0z", 5.5, 12)}
      <circle cx="5.5" cy="5" r="2.2" />
    </>
  ),
  shield: draw("M12 3 4.5 5.8v5.7c0 4.6 3 7.7 7.5 9.5 4.5-1.8 7.5-4.9 7.5-9.5V5.8z", 12, 11.5),
  person: draw("M4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6z", 12, 7.5, 3.2),
  message: draw("M3 4.5h18v12H11.5L7 20.5v-4H3zM11.5 10.5h5", 8, 10.5, 1.7),
  help: draw("M8.3 8.5a3.8 3.8 0 1 1 5.6 3.4c-1.3.7-1.9 1.4-1.9 3", 12, 19, 1.8),
  shop: draw("M4 10v10.5h16V10M3 6.5 5 3h14l2 3.5V10H3zM9 20.5V15h6v5.5", 12, 6.6, 1.6),
  paw: (
    <>
      {draw(
        "M12 11.5c2.8 0 5.3 2.9 5.3 5.4 0 2.2-1.6 3.4-3.2 3.4-.9 0-1.3-.4-2.1-.4s-1.2.4-2.1.4c-1.6 0-3.2-1.2-3.2-3.4 0-2.5 2.5-5.4 5.3-5.4z",
        12,
        16,
        1.6,
      )}
      {[4.5, 9.2, 14.8, 19.5].map((x) => (
        <circle key={x} cx={x} cy={x > 6 && x < 18 ? 5.8 : 10} r="1.9" />
      ))}
    </>
  ),
  book: draw("M12 6c-2-1.6-5-2-8.5-2v14c3.5 0 6.5.4 8.5 2 2-1.6 5-2 8.5-2V4C17 4 14 4.4 12 6zM12 6v14", 16.3, 9.5, 1.7),
  clock: draw("M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7v5l3.5 2.5", 12, 12, 1.6),
} satisfies Record<string, ReactNode>;

export type PictogramName = keyof typeof drawings;

function draw(lines: string, x: number, y: number, radius = 2.2) {
  return (
    <>
      <path d={lines} />
      <circle cx={x} cy={y} r={radius} />
    </>
  );
}

/** Always beside its word, never instead of it. */
export function Pictogram({ name }: { name: PictogramName }) {
  return (
    <svg className="pictogram" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
