import type { Direction } from "./bidi";
import type { FaceName } from "./faces";

/** How a text is set. Sizes in points; `leading` is the height of a line, and lines of one leading share their baseline. */
export type Letters = {
  family: "body" | "strong" | "display" | "mono";
  size: number;
  leading: number;
  colour: string;
  /** Points between letters. */
  tracking?: number;
};

const families: Record<Letters["family"], FaceName[]> = {
  body: ["sans", "arabic"],
  strong: ["sansBold", "arabicBold"],
  display: ["display", "arabicBold"],
  mono: ["mono", "sans", "arabic"],
};

/** The faces of a family, the first choice first. As on the site, Arabic pages set Latin in the Arabic face, names of record apart. */
export const facesOf = (family: Letters["family"], direction: Direction): FaceName[] =>
  direction === "rtl" && family !== "mono" ? families[family].toReversed() : families[family];

/** From the top of a line down to its baseline. */
export const baselineOf = ({ leading }: Letters) => leading * 0.7;
