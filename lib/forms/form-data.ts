import { z } from "zod";
import { DomainError } from "@/lib/errors";
import { echo as echoed } from "@/lib/forms/form-state";

/** Fields whose values never come back to the page. */
const secret = /password|code|secret/i;

/** What a person sent, as a plain object: the framework's own `$…` fields dropped, lists where the schema has lists. */
export function shapeOf(schema: z.ZodType, form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$"));
  refuseNul(form);
  const lists = listsOf(schema);
  const missing = lists.filter((name) => !names.includes(name));
  // A schema that takes fields it cannot name takes them as they came: what came several times is a list.
  const isOpen = schema instanceof z.ZodObject && schema.def.catchall !== undefined;
  const several = (name: string) => isOpen && !(name in schema.shape) && form.getAll(name).length > 1;
  const all = (name: string) => (lists.includes(name) || several(name) ? form.getAll(name) : form.get(name)!);
  return Object.fromEntries([...names.map((name) => [name, all(name)]), ...missing.map((name) => [name, []])]);
}

/** No text of a person holds a NUL, and PostgreSQL takes none. */
function refuseNul(form: FormData) {
  for (const [name, value] of form)
    if (name.includes("\0") || (typeof value === "string" && value.includes("\0"))) throw new DomainError("answerThis");
}

const listsOf = (schema: z.ZodType): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape).filter((name) => isList(schema.shape[name])) : [];

const isList = (schema: unknown): boolean => schema instanceof z.ZodArray || (schema instanceof z.ZodDefault && isList(schema.unwrap()));

/** What the page shows again after a refusal: everything typed but secrets and files. */
export const echo = (form: FormData) => echoed(form, (name) => secret.test(name));
