type Known = {
  /** The stems that can be found. */
  known: ReadonlySet<string>;
  stem: (word: string) => string;
  /** The same of a part of a word, which may have an article of its own. */
  stemOfPart: (word: string) => string;
};

/** The stems of words. What nobody knows may have been two words without their space, one with a space, or a slip of the fingers. */
export function mend(words: string[], how: Known): string[] {
  const found: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i]!, words[i + 1]];
    const one = asOne(word, how);
    const joined = next && !(one && asOne(next, how)) ? asOne(word + next, how, SHORTEST * 2) : undefined;
    if (joined) i++;
    found.push(...(joined ?? one ?? asTwo(word, how) ?? [how.stem(word)]));
  }
  return found;
}

/** The shortest part of two words without their space. */
const SHORTEST = 3;
const LONGEST = 30;

/** Known as it is, with a small Arabic word written on to it, or with two letters that changed places. */
function asOne(word: string, how: Known, shortest = 0): string[] | undefined {
  const letters = [...word];
  if (letters.length < shortest) return undefined;
  if (how.known.has(how.stem(word))) return [how.stem(word)];
  const bare = letters.length > 4 && /^[بلوفك]/u.test(word) ? [letters.slice(1).join("")] : [];
  for (const one of isMended(letters) ? [...bare, ...swapped(letters)] : []) {
    const stem = exact(one, how);
    if (stem) return [stem];
  }
  return undefined;
}

/** Two known words; or two of which one has letters that changed places, one too many or one too few. */
function asTwo(word: string, how: Known): string[] | undefined {
  const letters = [...word];
  if (!isMended(letters)) return undefined;
  for (const one of [word, ...swapped(letters), ...undoubled(letters)]) {
    const found = split([...one], how);
    if (found) return found;
  }
  return split(letters, how, missing);
}

const isMended = ({ length }: string[]) => length >= 4 && length <= LONGEST;

/** Two stems, one of them as it is; the other one, too, unless something else is said to find it. */
function split(letters: string[], how: Known, other: typeof exact = exact): string[] | undefined {
  for (let i = SHORTEST; i <= letters.length - SHORTEST; i++) {
    const [head, tail] = [letters.slice(0, i).join(""), letters.slice(i).join("")];
    const first = exact(head, how);
    const second = first && other(tail, how);
    if (first && second) return [first, second];
    const last = other === exact ? undefined : exact(tail, how);
    const before = last && other(head, how);
    if (last && before) return [before, last];
  }
  return undefined;
}

function exact(word: string, { known, stemOfPart }: Known): string | undefined {
  const stem = stemOfPart(word);
  return known.has(stem) ? stem : undefined;
}

/** A stem that has one letter more. */
function missing(word: string, { known, stemOfPart }: Known): string | undefined {
  if (word.length <= SHORTEST) return undefined;
  const short = stemOfPart(word);
  const isShort = (whole: string) => {
    if (whole.length !== short.length + 1) return false;
    const at = [...whole].findIndex((letter, i) => letter !== short[i]);
    return whole.slice(0, at) + whole.slice(at + 1) === short;
  };
  return [...known].find(isShort);
}

const swapped = (letters: string[]) =>
  letters.slice(1).map((letter, i) => [...letters.slice(0, i), letter, letters[i], ...letters.slice(i + 2)].join(""));

const undoubled = (letters: string[]) =>
  letters.flatMap((letter, i) => (i > 0 && letter === letters[i - 1] ? [letters.toSpliced(i, 1).join("")] : []));
