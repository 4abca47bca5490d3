import { afterEach, expect, it, vi } from "vitest";
import { asSystem } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { forgetWakers, onWake } from "@/lib/jobs/wake";

afterEach(() => {
  forgetWakers();
  vi.useRealTimers();
});

const send = (lane: string, options = {}) => asSystem("test", (db) => enqueue(db, "deliver", { lane }, options));
const isThere = async (lane: string) =>
  (await asSystem("test", (db) => db.$queryRaw<object[]>`SELECT FROM pgboss.job WHERE name = 'deliver' AND data->>'lane' = ${lane}`))
    .length;

it("has the worker of the process look as soon as a job is there for it, and not before", async () => {
  const seen: Promise<number>[] = [];
  onWake("deliver", () => seen.push(isThere("primary:wake")));
  await asSystem("test", async (db) => {
    await enqueue(db, "deliver", { lane: "primary:wake" });
    expect(seen).toEqual([]);
  });
  expect(await Promise.all(seen)).toEqual([1]);
});

it("leaves it alone when the change that a job belongs to is not made", async () => {
  const look = vi.fn();
  onWake("deliver", look);
  const failing = asSystem("test", async (db) => {
    await enqueue(db, "deliver", { lane: "primary:none" });
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(look).not.toHaveBeenCalled();
  expect(await isThere("primary:none")).toBe(0);
});

it("looks for a job of later when it is due", async () => {
  const look = vi.fn();
  onWake("deliver", look);
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  await send("primary:later", { startAfter: 30 });
  vi.advanceTimersByTime(29_000);
  expect(look).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(look).toHaveBeenCalledOnce();
});
