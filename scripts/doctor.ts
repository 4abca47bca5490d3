import { Client } from "pg";
import { ensureDatabase } from "@/lib/db/cluster/ensure-database";
import { adoptDemoMode } from "./running/command-mode";
import { lookAtDatabase } from "./doctor/database";
import { examine, type Finding } from "./doctor/finding";
import { lookAtOpen311 } from "./doctor/open311";
import { lookAtMachine } from "./doctor/machine";
import { lookAtFiles } from "./doctor/files";
import { lookAtMail } from "./doctor/mail";
import { runScript } from "./running/run-script";

const signs = { ok: "ok", warning: "look at", broken: "BROKEN" };

await runScript(async () => {
  adoptDemoMode();
  const findings = [...(await examineDatabase()), ...(await examine([...lookAtMachine(), lookAtMail, ...lookAtFiles]))];
  const broken = findings.some(({ state }) => state === "broken");
  if (process.argv.includes("--json")) console.log(JSON.stringify({ ok: !broken, findings }, null, 2));
  else for (const { about, state, says } of findings) console.log(`${signs[state].padEnd(9)}${about.padEnd(13)}${says}`);
  process.exit(broken ? 1 : 0);
});

async function examineDatabase(): Promise<Finding[]> {
  let app: Client | undefined;
  const connect = async () => {
    const { url } = await ensureDatabase();
    app = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    app.on("error", () => {}); // a connection lost in between shows in the answers
    await app.connect();
    return ["ok", "The database can be reached."] as ["ok", string];
  };
  const reached = await examine([{ about: "connection", run: connect }]);
  if (reached[0]?.state !== "ok" || !app) return reached;
  const findings = await examine([...lookAtDatabase(app), lookAtOpen311(app)]);
  await app.end();
  return [...reached, ...findings];
}
