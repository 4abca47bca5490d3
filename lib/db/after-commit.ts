import type { Db } from "@/lib/db/prisma";

const waiting = new WeakMap<Db, (() => void)[]>();

/** Is done once this transaction is committed, and never if it is not. Nobody waits for it, so it must neither take long nor throw. */
export function afterCommit(db: Db, run: () => void) {
  waiting.set(db, [...(waiting.get(db) ?? []), run]);
}

export function runAfterCommit(db: Db) {
  for (const run of waiting.get(db) ?? []) run();
}
