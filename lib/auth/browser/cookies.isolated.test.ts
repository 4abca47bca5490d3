import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { cookieName, cookieOptions, readCookie, writeCookie } from "@/lib/auth/browser/cookies";

let origin = "";
vi.mock("@/lib/env", () => ({ env: () => ({ APP_ORIGIN: origin }) }));

const jar = new Map<string, { value: string; options?: object }>();
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: object) => void jar.set(name, { value, options }),
  }),
}));

beforeEach(() => jar.clear());

describe("a cookie of ours", () => {
  it("in a city is one that no subdomain, no script and no other site's form can use", async () => {
    origin = "https://city.example";
    await writeCookie("flow", "token", 600);
    expect([...jar]).toEqual([
      ["__Host-flow", { value: "token", options: { httpOnly: true, secure: true, sameSite: "lax", path: "/", maxAge: 600 } }],
    ]);
  });

  it("is not read under its plain name there, which a subdomain could set", async () => {
    origin = "https://city.example";
    jar.set("flow", { value: "planted" });
    expect(await readCookie("flow")).toBeUndefined();
    jar.set("__Host-flow", { value: "ours" });
    expect(await readCookie("flow")).toBe("ours");
  });

  it("on a developer's machine has its plain name, and is hidden from scripts too", () => {
    origin = "http://localhost:3000";
    expect([cookieName("session"), cookieOptions()]).toEqual(["session", { httpOnly: true, secure: false, sameSite: "lax", path: "/" }]);
  });

  it("is set by one file, and by the one for what scripts may read", () => {
    const files = ["app", "lib"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|generated\//.test(file))
        .map((file) => join(folder, file)),
    );
    const setting = files.filter((file) =>
      /cookies\(\)\)?\s*\.set\(|\.cookies\.set\(|["']set-cookie["']/i.test(readFileSync(file, "utf8")),
    );
    expect(setting.sort()).toEqual([
      "lib/account/commands/look-cookie.ts",
      "lib/auth/browser/cookies.ts",
      "lib/front-door/script-free.ts", // reads it: a page that sets one is not kept
    ]);
  });
});
