import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asSystem } from "@/lib/db/as-actor";
import { newOpen311Key } from "@/lib/issues/open311/keys";
import { lookAtOpen311 } from "./open311";

const app = new Client({ connectionString: process.env.DATABASE_URL });
const says = async () => (await lookAtOpen311(app).run())[1];
const revokeAll = () => asSystem("test", (db) => db.open311Key.updateMany({ data: { revokedAt: new Date() } }));

beforeAll(() => app.connect());
afterAll(() => app.end());

it("names the programs that may send reports, and says when there is none", async () => {
  await revokeAll();
  expect(await says()).toMatch(/no program may send them/);
  for (const name of ["Street app", "Bicycle app"]) await newOpen311Key(name, "app@post.example");
  expect(await says()).toBe("Everybody may read reports; 2 keys may send them: Street app, Bicycle app.");
  await revokeAll();
  expect(await says()).toMatch(/no program may send them/);
});
