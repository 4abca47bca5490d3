import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { DomainError } from "@/lib/errors";

/** A rule's sentence in the reader's language. */
export async function errorWords({ key, values }: DomainError): Promise<string> {
  const words = await getTranslations("errors");
  return words(key as never, values as never);
}

/** One sentence per field, the first that went wrong. Schemas name their sentences by key; zod's own are the generic one. */
export async function fieldWords({ issues }: z.ZodError): Promise<Record<string, string>> {
  const words = await getTranslations("errors");
  const sentence = (key: string) => (words.has(key as never) ? words(key as never) : words("answerThis" as never));
  return Object.fromEntries([...issues].reverse().map(({ path, message }) => [String(path[0] ?? "form"), sentence(message)]));
}
