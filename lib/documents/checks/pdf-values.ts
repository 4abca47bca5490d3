/** One that no program writes: its brackets do not close, or not in their order. Readers may disagree on what it says. */
type Broken = "broken";
/** Where the value of an object stands: from behind the word before it to behind its last bracket. */
export type PdfValue = { from: number; to: number };

/**
 * The dictionaries and arrays behind each `obj` and `trailer` of a file, wherever these words stand, also inside of what looks like text
 * or a stream. A reader goes to where a table sends it, so that nothing else than these words tells where an object may begin.
 */
export function* valuesOf(bytes: Buffer): Generator<PdfValue | Broken> {
  for (const word of ["obj", "trailer"])
    for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) {
      if (word === "obj" && !endsNumber.has(bytes[at - 1] ?? 0)) continue;
      const from = skipBlanks(bytes, at + word.length);
      const to = endOfValue(bytes, from);
      if (to === "broken" || to > from) yield to === "broken" ? to : { from, to };
    }
}

/** What may stand right before `obj`: the last of its two numbers, or a blank. It keeps most of a picture's bytes from being taken for one. */
const endsNumber = new Set(Buffer.from("0123456789.+-\t\n\f\r \0"));

const [TAB, LF, FF, CR, BLANK] = [0x09, 0x0a, 0x0c, 0x0d, 0x20];
const [COMMENT, ESCAPE] = [0x25, 0x5c];
const [ROUND, ROUND_END, SQUARE, SQUARE_END, LESS, MORE] = [0x28, 0x29, 0x5b, 0x5d, 0x3c, 0x3e];

const isBlank = (byte: number | undefined) => byte === BLANK || byte === LF || byte === CR || byte === TAB || byte === FF || byte === 0;

/** Behind blanks and comments. */
export function skipBlanks(bytes: Buffer, from: number): number {
  let at = from;
  while (isBlank(bytes[at]) || bytes[at] === COMMENT) at = bytes[at] === COMMENT ? endOfLine(bytes, at) : at + 1;
  return at;
}

function endOfLine(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at++;
  return at;
}

/** A text in brackets may hold brackets, in pairs. */
function endOfText(bytes: Buffer, from: number): number {
  let [at, depth] = [from, 0];
  for (; at < bytes.length; at++) {
    if (bytes[at] === ESCAPE) at++;
    else if (bytes[at] === ROUND) depth++;
    else if (bytes[at] === ROUND_END && --depth === 0) return at + 1;
  }
  return at;
}

/** Behind the dictionary or array that begins here; `from` itself when none does. */
function endOfValue(bytes: Buffer, from: number): number | Broken {
  const open: number[] = [];
  if (bytes[from] !== SQUARE && !(bytes[from] === LESS && bytes[from + 1] === LESS)) return from;
  for (let at = from; at < bytes.length;) {
    const byte = bytes[at]!;
    const isPair = bytes[at + 1] === byte;
    if (byte === COMMENT) at = endOfLine(bytes, at);
    else if (byte === ROUND) at = endOfText(bytes, at);
    else if (byte === LESS && !isPair) at = bytes.indexOf(">", at) + 1 || bytes.length;
    else {
      if (byte === SQUARE || byte === LESS) open.push(byte);
      else if (byte === SQUARE_END && open.pop() !== SQUARE) return "broken";
      else if (byte === MORE && isPair && open.pop() !== LESS) return "broken";
      at += isPair && (byte === LESS || byte === MORE) ? 2 : 1;
    }
    if (open.length === 0) return at;
  }
  return "broken";
}
