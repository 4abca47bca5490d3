import { inflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";
import { MOST_PAGES, type FileProblem } from "@/lib/documents/rules";

export type CheckedPdf = { pages: number } | { problem: FileProblem };

/** Opens a PDF as a reader would, and looks for what a paper never needs: a password, scripts, programs to start, other files inside. */
export async function checkPdf(bytes: Buffer): Promise<CheckedPdf> {
  const parts = partsOf(bytes);
  if (parts.some((part) => hasName(part, "Encrypt"))) return { problem: "encrypted" };
  if (parts.some((part) => active.some((name) => hasName(part, name)))) return { problem: "active" };
  const opened = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, stopAtErrors: true, verbosity: 0 }).catch(nameOf);
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

const active = ["JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA"];

/** `/Launch`, also written as `/#4caunch`; not `/Launcher`. */
function hasName(part: string, name: string): boolean {
  const letters = [...name].map((letter) => {
    const code = letter.charCodeAt(0).toString(16);
    return `(?:${letter}|#(?:${code}|${code.toUpperCase()}))`;
  });
  return new RegExp(`/${letters.join("")}(?![A-Za-z0-9_.#-])`).test(part);
}

const LARGEST_PART = 20 * 1024 * 1024;
const MOST_PARTS = 2_000;

/** The objects of the file as text: those that lie open, and those in compressed object streams. Pictures and fonts say nothing here. */
function partsOf(bytes: Buffer): string[] {
  const text = bytes.toString("latin1");
  const parts: string[] = [];
  const open = text.replace(/stream\r?\n[^]*?endstream/g, (stream, at: number) => {
    const head = text.slice(Math.max(0, at - 400), at);
    const isObjects = /\/Type\s*\/ObjStm/.test(head.slice(head.lastIndexOf("obj") + 3));
    if (isObjects && parts.length < MOST_PARTS) parts.push(inflated(Buffer.from(stream.replace(/^stream\r?\n/, ""), "latin1")));
    return "";
  });
  return [open, ...parts];
}

function inflated(packed: Buffer): string {
  try {
    return inflateSync(packed, { maxOutputLength: LARGEST_PART, finishFlush: 2 }).toString("latin1");
  } catch {
    return ""; // another filter, or broken: the reader judges it
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : "Error");
