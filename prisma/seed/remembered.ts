/** The same function, remembering its answers: a seeding asks for the same few hundred days millions of times. */
export function remembered<Args extends (string | number)[], Answer>(make: (...args: Args) => Answer): (...args: Args) => Answer {
  const known = new Map<string, Answer>();
  return (...args) => {
    const key = args.join(" ");
    let answer = known.get(key);
    if (answer === undefined) known.set(key, (answer = make(...args)));
    return answer;
  };
}
