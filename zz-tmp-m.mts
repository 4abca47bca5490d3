import { ensureDatabase } from "@/lib/db/cluster/ensure-database";
import { seedCity } from "@/prisma/seed/seed-city";
import { applyMigrations } from "@/lib/db/migrations/apply-migrations";
import { seedScale } from "@/prisma/seed/scale/seed-scale";
import { newRegistry } from "@/prisma/seed/registry";
const db = await ensureDatabase(console.log);
const now = new Date("2026-11-22T11:00:00Z");
if (process.env.FRESH) { await applyMigrations(db.ownerUrl!); const t=Date.now(); await seedCity({ ownerUrl: db.ownerUrl!, now, fresh: true, say: console.log }); console.log("seed", Date.now()-t); }
const t=Date.now();
await seedScale({ ownerUrl: db.ownerUrl!, citizens: Number(process.env.N), now, say: console.log });
console.log((Date.now()-t)/1000, "s", process.memoryUsage.rss()/1e6|0, "MB", process.resourceUsage().userCPUTime/1e6);
