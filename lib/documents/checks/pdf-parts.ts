import { inflateSync } from "node:zlib";
import { skipBlanks, valuesOf } from "@/lib/documents/checks/pdf-values";

/** What a file says where it lies open, object streams unpacked; "opaque" for one that cannot be looked into. */
type PdfPart = { text: string } | "opaque";

const LARGEST_UNPACKED = 100 * 1024 * 1024;
const MOST_PACKED = 2_000;

/**
 * The objects of a PDF as text. Pictures and fonts are passed over where they lie, so that little of a large file is ever a string. What
 * would unpack into more than memory should hold is opaque, as is what is packed in a way that no usual program uses for objects.
 */
export function* partsOf(bytes: Buffer): Generator<PdfPart | "broken"> {
  let [count, unpacked] = [0, 0];
  for (const value of valuesOf(bytes)) {
    if (value === "broken") return yield value;
    const text = bytes.toString("latin1", value.from, value.to);
    yield { text };
    const at = holdsObjects(text) ? startOfStream(bytes, value.to) : undefined;
    if (at === undefined) continue;
    const most = LARGEST_UNPACKED - unpacked;
    const part = at === "opaque" || ++count > MOST_PACKED ? "opaque" : unpack(bytes.subarray(at), text, most);
    if (part !== "opaque") unpacked += part.text.length;
    yield part;
  }
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

/** By its type, or by the two numbers without which no reader finds an object in it: some do not ask for the type. */
const holdsObjects = (dictionary: string) => hasName(dictionary, "ObjStm") || (hasName(dictionary, "First") && hasName(dictionary, "N"));

const LONGEST_LINE = 1_000;

/** Behind the word, its blanks and its line end, of which readers take any kind. Nothing for a dictionary that has no stream. */
function startOfStream(bytes: Buffer, from: number): number | "opaque" | undefined {
  const at = skipBlanks(bytes, from);
  const line = bytes.toString("latin1", at, at + LONGEST_LINE);
  if (!line.startsWith("stream")) return undefined;
  const [begin] = /^stream[ \t\f\0]*(?:\r\n|\r|\n)/.exec(line) ?? [];
  return begin ? at + begin.length : "opaque";
}

/** One way to pack, and no other word about it: with predictors or a second way the names would not be seen. */
const FLATE = /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])\s*(?=[/>])/;
/** The short ones are of pictures inside pages, but some readers take them everywhere. A `#`, a text or a comment hides a word. */
const PACKED = /[#(%]|\/(?:F|Filter|DP|DecodeParms|FFilter|FDecodeParms)(?![A-Za-z0-9])/;

function unpack(packed: Buffer, dictionary: string, most: number): PdfPart {
  const rest = dictionary.replace(FLATE, "");
  if (PACKED.test(rest)) return "opaque";
  if (rest === dictionary) return plainly(packed, dictionary, most);
  try {
    // To where it ends by itself: neither a wrong length nor the closing word amid the data cuts it short.
    return { text: inflateSync(packed, { maxOutputLength: most }).toString("latin1") };
  } catch {
    return "opaque";
  }
}

/** Not packed at all: as long as it says, with its closing word there. */
function plainly(bytes: Buffer, dictionary: string, most: number): PdfPart {
  const [said, another] = [...dictionary.matchAll(/\/Length\s+(\d{1,8})\s*(?=[/>])/g)];
  const length = Number(said?.[1] ?? Infinity);
  const isThere = !another && length < most && /^\s*endstream/.test(bytes.toString("latin1", length, length + LONGEST_LINE));
  return isThere ? { text: bytes.toString("latin1", 0, length) } : "opaque";
}
