import { randomUUID } from "node:crypto";
import { seal } from "@/lib/crypto/seal";
import type { Db } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Language } from "@/lib/paths";

/** A text message in the words of messages/<language>/texts.json. `to` is a number in E.164. */
export type SecretText = { to: string; language: Language; template: string; facts: Record<string, string> };

/** Puts a text message with a code on its way: it waits sealed, like a mail with one. */
export async function textSecretly(db: Db, text: SecretText) {
  const id = randomUUID();
  await enqueue(db, "secretText", { id, sealed: seal(JSON.stringify(text), `secretText:${id}`) });
}
