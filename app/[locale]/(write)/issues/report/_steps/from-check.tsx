/** Said by the page's address, when somebody came to change one thing. */
export const fromCheck = (query: Record<string, string | string[] | undefined>) =>
  query.from === "check" ? ("check" as const) : undefined;

/** The same within a form. */
export function FromCheck({ from }: { from?: "check" | undefined }) {
  return from ? <input type="hidden" name="from" value={from} /> : null;
}
