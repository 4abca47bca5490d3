import { aside, UnreadableError } from "@/lib/documents/aside";
import type { CheckedPdf } from "@/lib/documents/checks/check-pdf";

/** A paper that people send takes less than one. */
const LONGEST_MS = 20_000;

const ask = aside<CheckedPdf>("lib/documents/checks/pdf-thread.mjs");

/** Checks a PDF in a thread of its own: one that takes too long or too much memory is given up as damaged. Call it for one file at a time. */
export async function checkPdfAside(bytes: Buffer, longest = LONGEST_MS): Promise<CheckedPdf> {
  return ask(new Uint8Array(bytes), longest).catch((error: unknown) => {
    if (error instanceof UnreadableError) return { problem: "damaged" };
    throw error;
  });
}
