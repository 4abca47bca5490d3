import { afterAll, inject } from "vitest";
import { cloneDatabase } from "@/lib/db/testing/clone-database";

// Before a test file's own imports: a database as it was at first, so that whatever reads the environment finds this one. Files of one
// process have it under one name, because modules, and the address they have read, stay with the process; its connections do not.
const clone = await cloneDatabase(inject("template"), `clone_${process.pid}_of_files`);
process.env.DATABASE_URL = clone.url;
process.env.DATABASE_OWNER_URL = clone.ownerUrl;

const shared = globalThis as { ecitizenPool?: { end(): Promise<void> }; ecitizenPrisma?: unknown };

afterAll(async () => {
  await shared.ecitizenPool?.end();
  delete shared.ecitizenPool;
  delete shared.ecitizenPrisma;
  await clone.drop();
});
