import { runQuietly, type Finished } from "./run-quietly";

export type Step = { name: string; file: string; args: string[]; extra?: Record<string, string> };

/** Runs steps `atOnce` at a time, one line of result each; what a step said is shown only when it failed. Resolves to the failed ones. */
export async function runSteps(steps: Step[], atOnce: number): Promise<string[]> {
  const waiting = [...steps];
  const failed: string[] = [];
  async function worker() {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const finished = await runQuietly(step.file, step.args, { FORCE_COLOR: "0", ...step.extra });
      report(step, finished);
      if (finished.code !== 0) failed.push(step.name);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker));
  return failed;
}

function report({ name }: Step, { code, output, seconds }: Finished) {
  console.log(`${code === 0 ? "ok    " : "FAILED"}  ${name.padEnd(22)} ${seconds.toFixed(1).padStart(6)} s`);
  if (code !== 0) console.log(output.trimEnd().replace(/^/gm, "        "));
}
