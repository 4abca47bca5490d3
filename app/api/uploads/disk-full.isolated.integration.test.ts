import type * as Fs from "node:fs";
import type * as FsPromises from "node:fs/promises";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { NextRequest } from "next/server";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asSystem } from "@/lib/db/as-actor";
import { removeFile } from "@/lib/documents/commands/remove-file";
import { ownFolder } from "@/lib/documents/testing/own-folder";
import { paper, picture } from "@/lib/documents/testing/papers";
import { begin, documentsOf, jobsOf, send, storageFolder } from "@/lib/documents/testing/sending";
import { publishServices } from "@/lib/services/publish-services";
import { refuseUpload } from "./answer";

/** Which disk is full. The error is the kernel's own: what is written goes to the device that never has room. */
const disk = vi.hoisted(() => ({ full: "none" as "none" | "incoming" | "redrawn" | "folder" | "copy" }));

vi.mock("@/lib/auth/current-actor", () => ({ currentActor: vi.fn() })); // nobody signs in here
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof Fs>();
  const createWriteStream = (path: string, options: object) => fs.createWriteStream(disk.full === "incoming" ? "/dev/full" : path, options);
  return { ...fs, default: fs, createWriteStream };
});
vi.mock("node:fs/promises", async (original) => {
  const fs = await original<typeof FsPromises>();
  return {
    ...fs,
    default: fs,
    writeFile: (path: string, bytes: Buffer) => fs.writeFile(disk.full === "redrawn" ? "/dev/full" : path, bytes),
    rename: async (from: string, to: string) => {
      if (disk.full === "folder") await fs.writeFile("/dev/full", "an entry of the folder");
      if (disk.full === "copy" && from.includes("incoming")) throw Object.assign(new Error("another disk"), { code: "EXDEV" });
      await fs.rename(from, to);
    },
    copyFile: async (from: string, to: string) => {
      const bytes = await fs.readFile(from);
      await fs.writeFile(to, bytes.subarray(0, bytes.length / 2));
      await fs.writeFile("/dev/full", bytes.subarray(bytes.length / 2));
    },
  };
});

const folder = ownFolder();
beforeAll(() => publishServices());
afterEach(() => void (disk.full = "none"));

const filesIn = (path: string) =>
  existsSync(path) ? readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()) : [];

it.each([
  ["for bytes as they come", "incoming"],
  ["for a picture that is drawn anew", "redrawn"],
  ["in the folder of the storage", "folder"],
  ["half through the copy to another disk", "copy"],
] as const)("no room %s: no row, no bytes, a sentence with a code, and the next try is taken", async (_, full) => {
  const actor = await newResident();
  const ref = await begin(actor);
  const isPicture = full === "redrawn";
  const bytes = isPicture ? await picture(700, 900).jpeg().toBuffer() : await paper();
  const again = () => send(actor, ref, bytes, isPicture ? "proof.jpg" : "proof.pdf");
  disk.full = full;
  const error = await again().catch((error: unknown) => error);
  expect(error).toMatchObject({ code: "ENOSPC" });
  expect(await documentsOf(ref)).toEqual([]);
  expect([filesIn(join(folder, "incoming")), filesIn(storageFolder())]).toEqual([[], []]);

  const headers = { accept: "text/html", "x-request-id": "K7M-2PX" };
  const said = await refuseUpload(
    new NextRequest("http://localhost/api/uploads", { headers }),
    `/applications/${ref}/documents/rabies`,
    error,
  );
  expect(said.headers.get("location")).toBe(`/applications/${ref}/documents/rabies?problem=notKept&incident=K7M-2PX#file`);

  const file = await asSystem("test", (db) => db.storedFile.findFirstOrThrow({ where: { partyId: actor.partyId } }));
  expect(await jobsOf("removeFile")).toContain(file.id);
  await removeFile({ fileId: file.id });
  expect(await asSystem("test", (db) => db.storedFile.count({ where: { partyId: actor.partyId } }))).toBe(0);

  disk.full = "none";
  expect(await again()).toMatchObject({ problem: null });
  rmSync(storageFolder(), { recursive: true });
});
