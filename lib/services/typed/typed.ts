import type { ErrorValues } from "@/lib/errors";
import type { Answer } from "../answers";

/** What came with a form, by field: one value, or several of one name. */
export type TypedFields = Record<string, string | string[] | undefined>;

/** An answer, none (an optional question left empty), or what is wrong with it: a key of errors.json, at the question or one of its parts. */
export type Typed = { answer: Answer } | { empty: true } | Problem;
export type Problem = { problem: string; values?: ErrorValues; part?: string };

export const problem = (key: string, values?: ErrorValues, part?: string): Problem => ({
  problem: `answers.${key}`,
  ...(values && { values }),
  ...(part && { part }),
});

/** One value of a field, without what a phone's keyboard leaves around it. */
export const oneText = (fields: TypedFields, name: string): string => {
  const value = fields[name];
  return (Array.isArray(value) ? (value[0] ?? "") : (value ?? "")).normalize("NFC").trim();
};

export const allTexts = (fields: TypedFields, name: string): string[] => [fields[name] ?? []].flat();
