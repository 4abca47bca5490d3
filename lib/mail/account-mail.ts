import { randomUUID } from "node:crypto";
import { seal } from "@/lib/crypto/seal";
import type { Db } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Language } from "@/lib/paths";

/** A mail about an account, in the words of messages/<language>/accountMail.json: `<template>.subject` and `.text`. */
export type AccountMail = {
  to: string;
  language: Language;
  template: string;
  facts?: Record<string, string | number>;
};

/** Puts a mail on its way that may carry a code or a link: it waits sealed, and nothing of it is stored after it has left. */
export async function mailSecretly(db: Db, mail: AccountMail) {
  const id = randomUUID();
  await enqueue(db, "secretMail", { id, sealed: seal(JSON.stringify(mail), `secretMail:${id}`) });
}
