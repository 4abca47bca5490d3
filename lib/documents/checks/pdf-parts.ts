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
/** More slashes in a window than chance would put there are looked at all at once. */
const MANY_SLASHES = 8_000;

/** Whether one of these names stands anywhere in the file, streams and all. Little of it is ever a string: what has no slash has no name. */
export function isAnywhere(bytes: Buffer, names: string[]): boolean {
  for (let at = 0; at < bytes.length; at += WINDOW) {
    const piece = bytes.subarray(at, at + WINDOW + LONGEST_NAME); // what stands on an edge stands in both
    if (isIn(piece, names)) return true;
  }
  return false;
}

function isIn(piece: Buffer, names: string[]): boolean {
  const firsts = new Set(["#", ...names].map((name) => name.charCodeAt(0)));
  let slashes = 0;
  for (let at = piece.indexOf("/"); at >= 0; at = piece.indexOf("/", at + 1)) {
    if (++slashes > MANY_SLASHES) return hasName(piece.toString("latin1", at), ...names);
    if (firsts.has(piece[at + 1] ?? 0) && hasName(piece.toString("latin1", at, at + LONGEST_NAME), ...names)) return true;
  }
  return false;
}

/** One of the names, such as `/Launch`, also written as `/#4caunch`; not `/Launcher`. */
export function hasName(text: string, ...names: string[]): boolean {
  const key = names.join();
  if (!patterns.has(key)) patterns.set(key, new RegExp(`/(?:${names.map(spelled).join("|")})(?![A-Za-z0-9_.#-])`));
  return patterns.get(key)!.test(text);
}

const patterns = new Map<string, RegExp>();

/** Each letter, or its number. */
const spelled = (name: string) =>
  [...name].reduce((all, letter) => {
    const code = letter.charCodeAt(0).toString(16);
    return `${all}(?:${letter}|#(?:${code}|${code.toUpperCase()}))`;
  }, "");

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
