/** Does the same with each, one after the other: a transaction is one connection, and a connection asks one thing at a time. */
export async function oneByOne<One, Result>(all: readonly One[], run: (one: One) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const one of all) results.push(await run(one));
  return results;
}
