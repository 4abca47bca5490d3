import { getDocumentProxy } from "unpdf";
import { hasName, isAnywhere, partsOf } from "@/lib/documents/checks/pdf-parts";
import { MOST_PAGES, type FileProblem } from "@/lib/documents/rules";

export type CheckedPdf = { pages: number } | { problem: FileProblem };

/** Opens a PDF as a reader would, and looks for what a paper never needs: a password, scripts, programs to start, other files inside. */
export async function checkPdf(bytes: Buffer): Promise<CheckedPdf> {
  if (isArchiveToo(bytes)) return { problem: "mismatch" };
  const problem = problemIn(bytes);
  if (problem) return { problem };
  const opened = await getDocumentProxy(plain(bytes), { isEvalSupported: false, stopAtErrors: true, verbosity: 0 }).catch(nameOf);
  if (typeof opened === "string") return { problem: opened === "PasswordException" ? "encrypted" : "damaged" };
  return look(opened).finally(() => opened.destroy());
}

/** A second pair of eyes: what the reader itself makes of the file. */
async function look(document: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<CheckedPdf> {
  try {
    if (document.numPages > MOST_PAGES) return { problem: "tooManyPages" };
    const found = await Promise.all([document.getJSActions(), document.getAttachments(), document.getPage(1)]);
    return found[0] || found[1] ? { problem: "active" } : { pages: document.numPages };
  } catch {
    return { problem: "damaged" };
  }
}

/** Too long to stand in a picture by chance: looked for everywhere, so that no false stream can hide an object. */
const long = ["JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia"];
const short = ["JS", "XFA"];

function problemIn(bytes: Buffer): FileProblem | undefined {
  let isActive = false;
  for (const part of partsOf(bytes)) {
    if (part === "broken") return "damaged";
    if (part !== "opaque" && hasName(part.text, "Encrypt")) return "encrypted";
    isActive ||= part === "opaque" || hasName(part.text, ...long, ...short);
  }
  return isActive || isAnywhere(bytes, long) ? "active" : undefined;
}

/** The end of a ZIP directory stands in the last 64 kB of a file: what has one is an archive under a PDF's first line. */
const isArchiveToo = (bytes: Buffer) => bytes.subarray(-65_558).includes("PK\x05\x06", 0, "latin1");

/** The reader takes its bytes for itself. What lies in memory of its own is given away; what shares it is copied. */
const plain = ({ buffer, byteOffset, byteLength }: Buffer) =>
  byteLength === buffer.byteLength ? new Uint8Array(buffer) : new Uint8Array(buffer, byteOffset, byteLength).slice();

const nameOf = (error: unknown) => (error instanceof Error ? error.name : "Error");
