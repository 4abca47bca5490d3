import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const STAMP = "lib/db/generated/.schema-hash";
const CLI = "node_modules/prisma/build/index.js";

/** Writes the Prisma client of the current schema unless it is there: no file that reads the database loads without it. */
export function ensurePrismaClient() {
  const { version } = JSON.parse(readFileSync("node_modules/prisma/package.json", "utf8"));
  const wanted = createHash("sha256").update(version).update(readFileSync("prisma/schema.prisma")).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  const env = { ...process.env, CHECKPOINT_DISABLE: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "generate"], { env, encoding: "utf8" });
  if (status !== 0) {
    console.error(`The Prisma client could not be written from prisma/schema.prisma:\n${stdout}${stderr}`);
    process.exit(1);
  }
  writeFileSync(STAMP, wanted);
}
