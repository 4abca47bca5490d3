import { afterAll, inject } from "vitest";
import { cloneDatabase } from "@/lib/db/testing/clone-database";

// Before a test file's own imports: its database, so that whatever reads the environment finds this one.
const clone = await cloneDatabase(inject("template"));
process.env.DATABASE_URL = clone.url;
process.env.DATABASE_OWNER_URL = clone.ownerUrl;

afterAll(async () => {
  await (globalThis as { ecitizenPool?: { end(): Promise<void> } }).ecitizenPool?.end();
  await clone.drop();
});
