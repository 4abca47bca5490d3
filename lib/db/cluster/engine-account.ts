import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "@/lib/env/config-error";

const BASE = "/var/lib/ecitizen";
const NAME = "ecitizen-pg";

export type Account = { uid: number; gid: number };

/** The unprivileged account that runs the engine for root where user namespaces are off; made on first use. */
export function engineAccount(): Account {
  const account = lookUp();
  if (account) return account;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--home-dir", BASE, "--shell", "/usr/sbin/nologin", NAME]);
  const made = lookUp();
  if (!made)
    throw new ConfigError(
      `PostgreSQL does not run as root and no account could be made for it: run this as another user, or set DATABASE_URL and DATABASE_OWNER_URL.`,
    );
  return made;
}

function lookUp(): Account | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, NAME], { encoding: "utf8" }));
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

/** A copy of the engine that the account can reach, wherever the project lies. One folder per engine version. */
export function sharedEngine(engine: string, version: string) {
  const shared = join(BASE, `engine-${version}`);
  if (existsSync(shared)) return shared;
  const draft = `${shared}.${process.pid}`;
  mkdirSync(BASE, { recursive: true, mode: 0o755 });
  cpSync(engine, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, shared);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // another start was quicker
  }
  return shared;
}

/** The account's own folder for the cluster of `home`. */
export function accountPlace(home: string, { uid, gid }: Account) {
  const place = join(BASE, createHash("sha256").update(home).digest("hex").slice(0, 12));
  mkdirSync(place, { recursive: true, mode: 0o700 });
  chownSync(place, uid, gid);
  return place;
}
