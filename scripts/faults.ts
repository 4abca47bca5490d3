import { parseArgs } from "node:util";
import { hurtPayments, RUNS } from "./faults/payments";
import { progress } from "./running/progress";
import { CommandFailed, runToEnd } from "./running/run-script";

const areas: Record<string, (runs: number, say: (line: string) => void) => Promise<string[]>> = { payments: hurtPayments };

/** Kills and lies against a city of its own; the last line says whether its promises held. */
await runToEnd(async () => {
  const { values, positionals } = parseArgs({ options: { runs: { type: "string", default: String(RUNS) } }, allowPositionals: true });
  const hurt = areas[positionals[0] ?? ""];
  if (!hurt) throw new CommandFailed(`Say what to hurt: npm run faults -- ${Object.keys(areas).join(" | ")}`);
  const broken = await hurt(Number(values.runs), progress());
  if (broken.length) throw new CommandFailed(`Broken:\n${broken.map((sentence) => `- ${sentence}`).join("\n")}`);
  console.log("invariants held");
});
