import { aside, UnreadableError } from "@/lib/documents/aside";
import { oneAtATime } from "@/lib/documents/one-at-a-time";

export type ReadPdf = { text: string; pages: number } | { problem: "unreadable" };

/** Two hundred pages of a report take a few seconds. */
const LONGEST_MS = 60_000;

const ask = aside<ReadPdf>("lib/records/text/read-thread.mjs");

/** The words of a PDF, read in a thread of its own: one that takes too long or too much memory has none that can be read. */
export const readPdfAside = (bytes: Buffer): Promise<ReadPdf> =>
  oneAtATime(() => ask(new Uint8Array(bytes), LONGEST_MS)).catch((error: unknown) => {
    if (error instanceof UnreadableError) return { problem: "unreadable" as const };
    throw error;
  });
