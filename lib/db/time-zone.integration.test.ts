import { expect, it } from "vitest";
import { Client } from "pg";
import { asSystem } from "@/lib/db/as-actor";

it("a moment is the same moment on a server that lives in another time zone", async () => {
  const owner = new Client({ connectionString: process.env.DATABASE_OWNER_URL! });
  await owner.connect();
  const [{ current }] = (await owner.query<{ current: string }>("SELECT current_database() AS current")).rows as [{ current: string }];
  await owner.query(`ALTER DATABASE ${current} SET timezone = 'Asia/Tokyo'`);
  await owner.end();

  const at = new Date("2027-01-31T23:30:00.123Z");
  const seconds = await asSystem("test", async (db) => {
    const { id } = await db.feedback.create({ data: { page: "/", helpful: true, text: "", locale: "en", createdAt: at } });
    const raw = await db.$queryRaw<{ epoch: number }[]>`
      SELECT extract(epoch FROM created_at)::float AS epoch FROM feedback WHERE id = ${id}::uuid AND created_at = ${at}::timestamptz`;
    expect((await db.feedback.findUniqueOrThrow({ where: { id } })).createdAt).toEqual(at);
    return raw[0]?.epoch;
  });
  expect(seconds).toBe(at.getTime() / 1000);
});
