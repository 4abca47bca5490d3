/** What may be shown again of a form that could not be sent: no secrets, no files, none of the framework's own `$…` fields. */
export function echo(form: FormData, secrets: ReadonlySet<string>) {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$") || secrets.has(name)) continue;
    const typed = form.getAll(name).filter((value) => typeof value === "string");
    const [first, ...more] = typed;
    if (first !== undefined) values[name] = more.length ? typed : first;
  }
  return values;
}
