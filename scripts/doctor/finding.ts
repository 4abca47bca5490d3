/** One thing the doctor looked at. A warning is worth a look; something broken ends with exit code 1. */
export type Finding = { about: string; state: "ok" | "warning" | "broken"; says: string };

type Answer = [Finding["state"], string];
export type Look = { about: string; run: () => Answer | Promise<Answer> };

/** Takes one look after the other; whatever goes wrong in one is a finding, never the end of the rest. */
export async function examine(looks: Look[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { about, run } of looks) {
    const [state, says] = await Promise.resolve().then(run).catch(brokenBy);
    findings.push({ about, state, says });
  }
  return findings;
}

const brokenBy = (error: Error & { code?: string }): Answer => ["broken", error.message || error.code || String(error)];
