import { expect, it } from "vitest";
import { mayReceive } from "@/lib/access/whom-to-tell";

it("tells of a matter whoever may see it", () => {
  expect(mayReceive({ areas: ["messages"], acts: ["see"] }, "messages")).toBe(true);
  expect(mayReceive({ areas: ["bills"], acts: ["see"] }, "messages")).toBe(false);
  expect(mayReceive({ areas: ["*"], acts: ["see"] }, "applications")).toBe(true);
  expect(mayReceive({ areas: ["*"], acts: ["pay"] }, "messages")).toBe(false);
});
