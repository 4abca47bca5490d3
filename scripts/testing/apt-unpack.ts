import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runApt } from "@/scripts/testing/apt-install";

/**
 * Debian's own packages, with what they need and this machine lacks, unpacked into a folder: nobody has to be root for that. Says whether
 * it could be done; the folder is whole afterwards, or as it was.
 */
export function aptUnpack(folder: string, packages: string[], run = runApt): boolean {
  const [own, fresh] = [`${folder}.apt`, `${folder}.new`];
  const options = optionsOf(own);
  try {
    for (const part of ["lists/partial", "archives/partial"]) mkdirSync(join(own, part), { recursive: true });
    if (!run("apt-get", [...options, "update"])) return false;
    if (!run("apt-get", [...options, "install", "--download-only", "-y", "--no-install-recommends", ...packages])) return false;
    const fetched = readdirSync(join(own, "archives")).filter((name) => name.endsWith(".deb"));
    if (!fetched.length || !fetched.every((name) => run("dpkg-deb", ["-x", join(own, "archives", name), fresh]))) return false;
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
    return true;
  } finally {
    for (const left of [own, fresh]) rmSync(left, { recursive: true, force: true });
  }
}

/** The machine's sources and what it has installed are read; everything that is written lies in a folder of ours. */
const optionsOf = (own: string) =>
  [
    `Dir::State=${own}`,
    "Dir::State::status=/var/lib/dpkg/status",
    `Dir::Cache=${own}`,
    "Debug::NoLocking=1",
    "APT::Sandbox::User=root", // as root, too, it stays who it is: the folder is ours alone
  ].flatMap((option) => ["-q", "-o", option]);
