/** What the city takes, and how much of it. */
export const LARGEST_FILE = 10 * 1024 * 1024;
export const LARGEST_APPLICATION = 50 * 1024 * 1024;
export const LARGEST_DAY = 200 * 1024 * 1024;
/** One form, with all that is around its files. */
export const LARGEST_FORM = LARGEST_APPLICATION + 1024 * 1024;
/** Files that go with one message. */
export const MOST_ATTACHED = 5;
export const MOST_PIXELS = 50_000_000;
export const MOST_PAGES = 200;

export const fileTypes = ["application/pdf", "image/jpeg", "image/png"] as const;
export type FileType = (typeof fileTypes)[number];

/** Why a file was not taken: a key of words in documents.json. */
export type FileProblem =
  | "type"
  | "mismatch"
  | "empty"
  | "tooLarge"
  | "encrypted"
  | "active"
  | "damaged"
  | "tooManyPixels"
  | "tooManyPages"
  | "notImage"
  | "noRoom"
  | "dayFull"
  | "malware";

const extensions: Record<string, FileType> = { pdf: "application/pdf", jpg: "image/jpeg", jpeg: "image/jpeg", png: "image/png" };

/** The type that a file's name promises. */
export const typeOfName = (name: string): FileType | undefined => extensions[name.toLowerCase().split(".").at(-1) ?? ""];

/** The type that its first bytes are. */
export function typeOfBytes(head: Buffer): FileType | undefined {
  if (head.subarray(0, 5).toString("latin1") === "%PDF-") return "application/pdf";
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "image/jpeg";
  if (head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return "image/png";
  return undefined;
}
