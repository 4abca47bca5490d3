import { inflateSync } from "node:zlib";

/** What a file says where it lies open, object streams unpacked; "opaque" for one that cannot be looked into. */
export type PdfPart = { text: string } | "opaque";

const LARGEST_UNPACKED = 100 * 1024 * 1024;
const MOST_PACKED = 2_000;

/**
 * The objects of a PDF as text. Pictures and fonts are passed over where they lie, so that little of a large file is ever a string. What
 * would unpack into more than memory should hold is opaque, as is what is packed in a way that no usual program uses for objects.
 */
export function* partsOf(bytes: Buffer): Generator<PdfPart> {
  let [at, count, unpacked] = [0, 0, 0];
  for (const { from, to } of streamsOf(bytes)) {
    const before = bytes.toString("latin1", at, from);
    yield { text: before };
    at = to;
    if (!hasName(before, "ObjStm")) continue;
    const part = ++count > MOST_PACKED ? "opaque" : unpack(bytes.subarray(from, to), before, LARGEST_UNPACKED - unpacked);
    if (part !== "opaque") unpacked += part.text.length;
    yield part;
  }
  yield { text: bytes.toString("latin1", at) };
}

const WINDOW = 1024 * 1024;
const LONGEST_NAME = 64;

/** The whole file, streams and all, a piece at a time; what stands on an edge stands in both pieces. */
export function* piecesOf(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length; at += WINDOW) yield bytes.toString("latin1", at, at + WINDOW + LONGEST_NAME);
}

/** `/Launch`, also written as `/#4caunch`; not `/Launcher`. */
export function hasName(text: string, name: string): boolean {
  if (!names.has(name)) names.set(name, patternOf(name));
  return names.get(name)!.test(text);
}

const names = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const letters = [...name].map((letter) => {
    const code = letter.charCodeAt(0).toString(16);
    return `(?:${letter}|#(?:${code}|${code.toUpperCase()}))`;
  });
  return new RegExp(`/${letters.join("")}(?![A-Za-z0-9_.#-])`);
}

/** Where streams begin, behind their word and its line end, and where their closing word stands. */
function* streamsOf(bytes: Buffer): Generator<{ from: number; to: number }> {
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", at)) {
    const from = bytes.indexOf("\n", at) + 1;
    at += "stream".length;
    if (from === 0 || from - at > 2) continue; // the word alone, with no line end behind it
    const to = bytes.indexOf("endstream", from);
    if (to < 0) return;
    yield { from, to };
    at = to + "endstream".length;
  }
}

function unpack(packed: Buffer, before: string, most: number): PdfPart {
  try {
    return { text: inflateSync(packed, { maxOutputLength: most, finishFlush: 2 }).toString("latin1") };
  } catch {
    return hasName(before, "Filter") ? "opaque" : { text: packed.toString("latin1") };
  }
}
