import { expect, it } from "vitest";
import { slots } from "@/lib/auth/credentials/slots";

/** A task that ends when it is told to. */
function task() {
  let resolve!: (result: string) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<string>((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
}

it("work runs so many at a time, waits in a short queue, and beyond that is refused with words", async () => {
  const run = slots(2, 1);
  const started: number[] = [];
  const tasks = [task(), task(), task(), task()];
  const results = tasks.map(({ promise }, n) => run(() => (started.push(n), promise)));
  await expect(results[3]).rejects.toMatchObject({ key: "busy" });
  expect(started).toEqual([0, 1]);
  tasks[0]!.reject(new Error("it failed"));
  await expect(results[0]).rejects.toThrow("it failed");
  tasks[2]!.resolve("third");
  expect(await results[2]).toBe("third");
  tasks[1]!.resolve("second");
  expect(await results[1]).toBe("second");
  expect(await run(() => Promise.resolve("later"))).toBe("later"); // every place is free again
});
