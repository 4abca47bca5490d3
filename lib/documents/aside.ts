import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { within } from "@/lib/documents/within";

const START_MS = 60_000;
const MOST_MEMORY_MB = 768;

/**
 * A thread of its own for what reads papers that people sent, which stays for the next one; `file` from the project's folder. Whatever a
 * file makes the reader do, the portal goes on: one that takes too long or too much memory ends its thread, and the question fails.
 * Call it for one file at a time.
 */
export function aside<Answer>(file: string) {
  let thread: Promise<Worker> | undefined;

  return async function ask(question: unknown, longest: number): Promise<Answer> {
    const worker = await started();
    worker.ref();
    try {
      const answer = once(worker, "message") as Promise<[Answer]>;
      worker.postMessage(question);
      return (await within(longest, answer))[0];
    } catch (error) {
      await worker.terminate();
      throw new UnreadableError("the reader gave up", { cause: error });
    } finally {
      worker.unref(); // one that waits for work keeps no process from ending
    }
  };

  /** A thread that cannot start is no fault of the file: that throws, and the next file tries anew. */
  function started(): Promise<Worker> {
    thread ??= start().catch((error: unknown) => {
      thread = undefined;
      throw error;
    });
    return thread;
  }

  async function start(): Promise<Worker> {
    const worker = new Worker(join(/* turbopackIgnore: true */ process.cwd(), file), {
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
}

/** The file made its reader give up. */
export class UnreadableError extends Error {
  override name = "UnreadableError";
}
