const LONGEST_NAME = 120;

/** A file's name as lists show it: no folders, no characters that hide or turn others around, not too long, its end kept. */
export function plainName(name: string): string {
  const bare = name
    .normalize("NFC")
    .split(/[/\\]/)
    .at(-1)!
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"<>|:*?]/g, "")
    .trim();
  const characters = [...bare];
  const [end = ""] = /\.[A-Za-z0-9]{1,5}$/.exec(bare) ?? [];
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - end.length - 1).join("")}…${end}` : bare || "file";
}
