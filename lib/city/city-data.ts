import type { z } from "zod";
import { ConfigError } from "@/lib/env/config-error";

/** Reads one of the city's files at first use. A mistake is a sentence that names the file and the place in it. */
export function cityData<Schema extends z.ZodType>(file: string, schema: Schema, data: unknown): () => z.output<Schema> {
  let parsed: z.output<Schema> | undefined;
  return () => (parsed ??= parse(file, schema, data));
}

function parse<Schema extends z.ZodType>(file: string, schema: Schema, data: unknown): z.output<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ConfigError(`lib/city/${file} has a mistake at ${placeIn(issue!.path)}: ${issue!.message}.`);
}

/** `departments[2].name.es` rather than a list of keys. */
export const placeIn = (path: readonly PropertyKey[]) =>
  path.reduce<string>((text, key) => (typeof key === "number" ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)), "") ||
  "its beginning";
