/** Numbers below a bound that look like chance and are the same for the same words on every machine. */
export function noise(words: string): (most: number) => number {
  let state = [...words].reduce((sum, letter) => Math.imul(sum ^ letter.codePointAt(0)!, 16_777_619), 2_166_136_261) >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}
