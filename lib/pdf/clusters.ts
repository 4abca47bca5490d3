import { face, type FaceName } from "./faces";

/** What a reader takes for one letter: where it stands in the text, which face draws it, and what is drawn. */
export type Cluster = { start: number; end: number; face: FaceName; drawn: string };

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Isolates, marks and other characters that order text and have no shape. */
export const withoutControls = (text: string) =>
  text.replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "");

/** Finds a face for every letter. A space or stop stays in the face of what it follows; a letter that no face has is drawn as "?". */
export function clustersOf(text: string, faces: FaceName[]): Cluster[] {
  let last = faces[0]!;
  return Array.from(graphemes.segment(text), ({ segment, index }) => {
    const visible = withoutControls(segment);
    const isLetter = /[\p{L}\p{N}]/u.test(visible);
    const found = (isLetter ? faces : [last, ...faces]).find((name) => has(name, visible));
    last = found ?? last;
    return { start: index, end: index + segment.length, face: last, drawn: found ? visible : standIn(visible) };
  });
}

const has = (name: FaceName, text: string) => [...text].every((character) => face(name).hasGlyphForCodePoint(character.codePointAt(0)!));

const standIn = (text: string) => (/^\p{Zs}+$/u.test(text) ? " " : "?");
