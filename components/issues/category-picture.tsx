import type { ReactNode } from "react";

// On the 24 grid of the other pictograms: the route line's stroke, and in each one of its stops.
const drawings: Record<string, ReactNode> = {
  pothole: draw("M2.5 8h19M2.5 20h19M6 14c0-2 2.700-3 6-3s6 1 6 3-2.700 3-6 3-6-1-6-3z", 12, 14, 1.6),
  streetlight: draw("M7 21.500V6a3 3 0 0 1 3-3h6M13 7.500h6L17.500 3h-3zM4 21.500h6", 16, 11.5, 1.7),
  pavement: draw("M2.500 20.500h19M3 8h8v6H3zM13 8h8v6h-8zM7 14l1.500 6.500M17 14l-2.500 6.500", 12, 4.5, 1.7),
  rubbish: draw("M4 7h16M9 7V4h6v3M6.500 7l1 13.500h9L17.500 7", 12, 13.5),
  graffiti: draw("M3 20.500h18M5 16c2-8 4-8 4-4s3 4 4 0 3-5 3-1-1 5 3 3", 18, 5, 2),
  flooding: draw(
    "M2.500 15c2-2 4-2 6.300 0s4.300 2 6.400 0 4.300-2 6.300 0M2.500 20c2-2 4-2 6.300 0s4.300 2 6.400 0 4.300-2 6.300 0M12 3v6M8.500 6.500 12 10l3.500-3.500",
    5,
    5,
    1.7,
  ),
  "water-leak": draw("M12 3c3.500 4.500 6 7.500 6 11a6 6 0 0 1-12 0c0-3.500 2.500-6.500 6-11z", 12, 14.5),
  tree: draw("M12 21.500V13M12 15.500l4-3M12 3a6 6 0 0 1 6 6c0 3-2.500 5-6 5s-6-2-6-5a6 6 0 0 1 6-6z", 12, 8.5, 1.8),
  sign: draw("M12 21.500V14M8.500 3h7L20 7.500v2L15.500 14h-7L4 9.500v-2z", 12, 8.5, 1.8),
  "abandoned-vehicle": draw("M3 16.500v-5l2.500-1L7.500 6h9l2 4.500 2.500 1v5zM6.500 10.500h11M7 19.500v-3M17 19.500v-3", 12, 13.5, 1.6),
  park: draw("M4 21 8 4h8l4 17M5.500 15h13M9.500 8v8M14.500 8v8", 12, 18.5, 1.7),
  "dead-animal": draw("M3.500 16c2-4 6-5 10-5h3l3-3.500 1 4.500c0 3-2 5-5 5H8M8 17v3M15 17v3", 17, 12.5, 1.3),
  noise: draw("M4 9.500v5h4l5 4.500V5L8 9.500zM16.500 9c1.300 2 1.300 4 0 6M19.500 6.500c2.500 3.500 2.500 7.500 0 11", 9.5, 12, 1.4),
};

function draw(lines: string, x: number, y: number, radius = 2.2) {
  return (
    <>
      <path d={lines} />
      <circle cx={x} cy={y} r={radius} />
    </>
  );
}

/** The picture of a kind of problem, always beside its words; one that the city added has the sign of all of them. */
export function CategoryPicture({ category }: { category: string }) {
  return (
    <svg className="pictogram" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[category] ?? draw("M12 3.500 21.500 20h-19zM12 9v3.500", 12, 16.2, 1.9)}
    </svg>
  );
}
