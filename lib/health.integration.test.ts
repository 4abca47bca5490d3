import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asSystem } from "@/lib/db/as-actor";
import { mailOnTime } from "@/lib/health";

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

it("mail is late when one has waited for ten minutes, and on time again once it has left", async () => {
  const { accountId } = await newResident();
  const lane = `test ${randomUUID()}`;
  const wait = (minutes: number) =>
    asSystem("test", (db) =>
      db.delivery.create({
        data: { accountId, lane, event: "digest", channel: "email", nextTryAt: minutesAgo(minutes), createdAt: minutesAgo(minutes) },
        select: { id: true },
      }),
    );
  await asSystem("test", (db) => db.delivery.updateMany({ data: { nextTryAt: new Date() }, where: { nextTryAt: { lt: minutesAgo(5) } } })); // of samples
  expect(await mailOnTime()).toBe(true);
  const { id } = await wait(2);
  expect(await mailOnTime()).toBe(true);
  await asSystem("test", (db) => db.delivery.update({ where: { id }, data: { nextTryAt: minutesAgo(11) } }));
  expect(await mailOnTime()).toBe(false);
  const failing = { status: "temporaryFailure", failure: "unreachable", createdAt: minutesAgo(11), nextTryAt: minutesAgo(-30) };
  await asSystem("test", (db) => db.delivery.update({ where: { id }, data: failing }));
  expect(await mailOnTime()).toBe(false);
  await asSystem("test", (db) => db.delivery.delete({ where: { id } }));
  expect(await mailOnTime()).toBe(true);
});
