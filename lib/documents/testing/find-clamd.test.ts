import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findClamd } from "./find-clamd";

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "clamd-"));
  for (const folder of ["unpacked/usr/sbin", "unpacked/usr/lib/aarch64-linux-gnu", "unpacked/usr/lib/systemd"])
    mkdirSync(join(home, folder), { recursive: true });
  for (const file of ["installed", "unpacked/usr/sbin/clamd"]) writeFileSync(join(home, file), "");
});
afterAll(() => rmSync(home, { recursive: true }));

it("takes the one that is installed as it is", () => {
  const found = findClamd([join(home, "missing"), join(home, "installed")], join(home, "unpacked"));
  expect(found).toEqual({ command: join(home, "installed"), env: {} });
});

it("gives the one that was unpacked its own libraries", () => {
  const found = findClamd([join(home, "missing")], join(home, "unpacked"));
  expect(found!.command).toBe(join(home, "unpacked/usr/sbin/clamd"));
  expect(found!.env.LD_LIBRARY_PATH).toBe(join(home, "unpacked/usr/lib/aarch64-linux-gnu"));
});

it("finds none where there is none", () => expect(findClamd([], join(home, "nowhere"))).toBeUndefined());
