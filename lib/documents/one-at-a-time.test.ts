import { describe, expect, it } from "vitest";
import { oneAtATime } from "./one-at-a-time";

describe("turns", () => {
  it("are taken one after the other, whatever became of the one before", async () => {
    const order: string[] = [];
    const turns = [
      oneAtATime(async () => {
        order.push("a begins");
        await new Promise(setImmediate);
        order.push("a ends");
        throw new Error("a");
      }),
      oneAtATime(async () => order.push("b")),
    ];
    expect(await Promise.allSettled(turns)).toMatchObject([{ reason: new Error("a") }, { value: 3 }]);
    expect(order).toEqual(["a begins", "a ends", "b"]);
  });

  it("that do not end hold nobody up", async () => {
    const endless = oneAtATime(() => new Promise(() => {}), 20);
    const next = oneAtATime(async () => "taken");
    await expect(endless).rejects.toThrow("not done after 20 ms");
    expect(await next).toBe("taken");
  });
});
