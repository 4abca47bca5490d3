/** What a form's action answers: typed values to show again, an error per field, a message for the whole form, or a word of success. */
export type FormState = {
  values?: Record<string, string | string[]>;
  errors?: Record<string, string>;
  message?: string;
  done?: string;
  /** The field to go on at, where a form was interrupted. */
  at?: string;
  /** What is to be read before it is sent, and the mark by which it is known that it was. */
  preview?: Preview;
};

export type Preview = {
  title: string;
  greeting: string;
  parts: { heading: string; paragraphs: string[] }[];
  closing: string;
  language: string;
  seen: string;
};

/** Names the field somebody was in when the form was sent. Like all names with a `$` it is no field of the form. */
export const AT = "$at";

/** What may be shown again of a form that was refused or could not be sent: no secrets, no files, none of the framework's own `$…` fields. */
export function echo(form: FormData, isSecret: (name: string) => boolean) {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$") || isSecret(name)) continue;
    const typed = form.getAll(name).filter((value) => typeof value === "string");
    const [first, ...more] = typed;
    if (first !== undefined) values[name] = more.length ? typed : first;
  }
  return values;
}
