import { webcrypto } from "node:crypto";
import { readFile } from "node:fs/promises";
import { checkImage } from "@/lib/documents/checks/check-image";
import { checkPdfAside } from "@/lib/documents/checks/check-pdf-aside";
import { checkPortrait } from "@/lib/documents/checks/check-portrait";
import { oneAtATime } from "@/lib/documents/one-at-a-time";
import type { ReceivedBytes } from "@/lib/documents/receive-bytes";
import { typeOfBytes, typeOfName, type FileProblem, type FileType } from "@/lib/documents/rules";

/** What is kept of a file that is good: itself, or the picture drawn anew. */
export type GoodFile = { type: FileType; facts: object; size: number; sha256: string; clean?: Buffer; preview?: Buffer };
export type CheckedFile = GoodFile | { problem: FileProblem; type: FileType };
type Wanted = { name: string; isPortrait: boolean };

/** Whether a file is what its name and sender say, and nothing else beside. Pictures come back drawn anew. */
export async function checkFile({ name, isPortrait }: Wanted, declared: string, received: ReceivedBytes): Promise<CheckedFile> {
  const type = typeOfName(name);
  const shownType = type ?? "application/pdf";
  if (received.size === 0) return { problem: "empty", type: shownType };
  if (received.isTooLarge) return { problem: "tooLarge", type: shownType };
  if (!type) return { problem: isPortrait ? "notImage" : "type", type: shownType };
  // A device that does not know the type says nothing, or "octet-stream"; one that says another is not believed.
  const isDeclared = declared === type || declared === "" || declared === "application/octet-stream";
  if (!isDeclared || typeOfBytes(received.head) !== type) return { problem: "mismatch", type };
  if (isPortrait && type === "application/pdf") return { problem: "notImage", type };
  return oneAtATime(async () => {
    const bytes = await readFile(received.path);
    if (type === "application/pdf") {
      const sum = sha256(bytes); // on another core meanwhile
      const checked = await checkPdfAside(bytes);
      return "problem" in checked ? { ...checked, type } : { type, facts: checked, size: received.size, sha256: await sum };
    }
    const checked = await checkImage(bytes, type);
    if ("problem" in checked) return { ...checked, type };
    const { clean, preview, ...size } = checked;
    const facts = isPortrait ? { ...size, portrait: await checkPortrait(clean, size) } : size;
    return { type, facts, size: clean.length, sha256: await sha256(clean), clean, preview };
  });
}

const sha256 = async (bytes: Buffer) => Buffer.from(await webcrypto.subtle.digest("SHA-256", bytes as Buffer<ArrayBuffer>)).toString("hex");
