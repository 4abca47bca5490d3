import { randomBytes } from "node:crypto";
import { chmodSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "@/lib/env/config-error";

/** What a cluster's folder remembers of it. `place` is where its data lies: the same folder, except under a separate account. */
export type ClusterFile = {
  port: number;
  runAs: "self" | "namespace" | "account";
  place: string;
  /** The roles and the database exist. */
  ready: boolean;
  /** Set by the demo, so that commands run beside it know what this database is. */
  mode?: "demo";
  passwords: Record<"postgres" | "ecitizen_owner" | "ecitizen_app", string>;
};

/** The remembered cluster of a folder, or undefined before the first start. */
export function readClusterFile(home: string): ClusterFile | undefined {
  try {
    return JSON.parse(readFileSync(join(home, "cluster.json"), "utf8")) as ClusterFile;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw new ConfigError(
      code
        ? `DATA_DIR must be a folder of this user's own, but ${join(home, "cluster.json")} cannot be read (${code}).`
        : `${join(home, "cluster.json")} holds the embedded database's passwords but is damaged; put it back from a backup.`,
    );
  }
}

/** Replaces the file in one step, so that a kill in between leaves the old one. */
export function writeClusterFile(home: string, cluster: ClusterFile) {
  const draft = join(home, `cluster.json.${process.pid}`);
  writeFileSync(draft, JSON.stringify(cluster, null, 2) + "\n", { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, join(home, "cluster.json"));
}

export const newPasswords = (): ClusterFile["passwords"] => ({
  postgres: randomBytes(24).toString("hex"),
  ecitizen_owner: randomBytes(24).toString("hex"),
  ecitizen_app: randomBytes(24).toString("hex"),
});

/** A connection string to the cluster for one of its three roles. */
export const clusterUrl = ({ passwords }: ClusterFile, port: number, role: keyof ClusterFile["passwords"], database = "ecitizen") =>
  `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
