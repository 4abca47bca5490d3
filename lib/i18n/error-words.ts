import { getLocale, getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import type { z } from "zod";
import { city } from "@/lib/city/city";
import { FaultError, type DomainError } from "@/lib/errors";
import { date } from "@/lib/format";
import { log } from "@/lib/log";

/** A rule's sentence in the reader's language; of a fault of ours also the code under which the log has it. */
export async function errorWords(error: DomainError): Promise<string> {
  const words = await getTranslations("errors");
  const language = await getLocale();
  const said = Object.entries(error.values).map(([name, value]) => [
    name,
    value instanceof Date ? date(language, value, "time", city().timeZone) : value,
  ]);
  const incident = error instanceof FaultError ? await noteFault(error) : "";
  return words(error.key as never, { ...Object.fromEntries(said), incident } as never);
}

async function noteFault({ key, cause }: FaultError): Promise<string> {
  const incident = (await headers()).get("x-request-id") ?? "";
  log().error({ err: cause, incident }, key);
  return incident;
}

/** One sentence per field, the first that went wrong. Schemas name their sentences by key; zod's own are the generic one. */
export async function fieldWords({ issues }: z.ZodError): Promise<Record<string, string>> {
  const words = await getTranslations("errors");
  const sentence = (key: string) => (words.has(key as never) ? words(key as never) : words("answerThis" as never));
  const said = new Map<string, string>();
  for (const { path, message } of issues) {
    const field = String(path[0] ?? "form");
    if (!said.has(field)) said.set(field, sentence(message)); // in the order of the form
  }
  return Object.fromEntries(said);
}
