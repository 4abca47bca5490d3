const LONGEST = 60;

/** What a notice is called in its address: its English title, and a few signs of its own so that two of the same title are two. */
export function slugOf(title: string, key: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f’']/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return `${words || "notice"}-${key.replaceAll("-", "").slice(-6).toLowerCase()}`;
}
