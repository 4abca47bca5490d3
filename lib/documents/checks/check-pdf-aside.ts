import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { CheckedPdf } from "@/lib/documents/checks/check-pdf";
import { within } from "@/lib/documents/within";

const FILE = "lib/documents/checks/pdf-thread.mjs";
const START_MS = 60_000;
/** A paper that people send takes less than one. */
const LONGEST_MS = 20_000;
const MOST_MEMORY_MB = 768;

let thread: Promise<Worker> | undefined;

/**
 * Checks a PDF in a thread of its own, which stays for the next. Whatever the file makes the reader do, the portal goes
 * on: one that takes too long or too much memory is given up as damaged, and its thread with it. Call it for one file at a time.
 */
export async function checkPdfAside(bytes: Buffer, longest = LONGEST_MS): Promise<CheckedPdf> {
  const worker = await started();
  worker.ref();
  try {
    const answer = once(worker, "message") as Promise<[CheckedPdf]>;
    worker.postMessage(new Uint8Array(bytes));
    return (await within(longest, answer))[0];
  } catch {
    await worker.terminate();
    return { problem: "damaged" };
  } finally {
    worker.unref(); // one that waits for work keeps no process from ending
  }
}

/** A thread that cannot start is no fault of the file: that throws, and the next file tries anew. */
function started(): Promise<Worker> {
  thread ??= start().catch((error: unknown) => {
    thread = undefined;
    throw error;
  });
  return thread;
}

async function start(): Promise<Worker> {
  const worker = new Worker(join(/* turbopackIgnore: true */ process.cwd(), FILE), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  worker.on("error", () => {}); // whoever waits for an answer hears it; none waits when an idle one breaks
  worker.on("exit", () => (thread = undefined));
  await within(START_MS, once(worker, "message")).catch(async (error: unknown) => {
    await worker.terminate();
    throw error;
  });
  return worker;
}
