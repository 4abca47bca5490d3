/** Letters that people type plainly for others. */
const alike: Record<string, string> = {
  ...{ a: "aáàâäãå", e: "eéèêë", i: "iíìîï", o: "oóòôöõ", u: "uúùûü", n: "nñ", c: "cç", y: "yýÿ" },
  ...{ ا: "اأإآٱ", ي: "يى", ه: "هة" },
};

/** Of a long word its ending may be another one in the text: permits, permitted. */
const beginningOf = (word: string) => (word.length > 6 ? word.slice(0, -3) : word.length > 4 ? word.slice(0, -1) : word);

/** A pattern of the database for the first place in a text that begins like one of the words; they hold nothing but letters and digits. */
export function patternOf(plain: string): string | undefined {
  const words = plain.split(/\s+/).filter((word) => /^[\p{L}\p{N}]{2,}$/u.test(word));
  const telling = words.filter((word) => word.length > 3);
  const parts = (telling.length ? telling : words).slice(0, 8).map((word) => {
    return [...beginningOf(word)].map((letter) => (alike[letter] ? `[${alike[letter]}]` : letter)).join("");
  });
  return parts.length ? `\\m(${parts.join("|")})` : undefined;
}

const WORDS = 45;

/** A heading on the line of what it stands above must not read as its first words. */
const headingsAside = (passage: string) =>
  passage.replace(/(^|\n)#+ ([^\n]*[\p{L}\p{N})])[ \t]*(?=\n)/gu, "$1$2:").replace(/(^|\n)#+ /g, "$1");

/** A passage as one line, begun and ended at whole words. `isBeginning`: nothing stands before it. */
export function asLine(passage: string, isBeginning: boolean): string {
  const words = headingsAside(passage).split(/\s+/).filter(Boolean);
  const whole = isBeginning ? words : words.slice(1);
  return `${isBeginning ? "" : "… "}${whole.slice(0, WORDS).join(" ")} …`;
}
