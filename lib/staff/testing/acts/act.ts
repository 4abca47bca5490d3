import type { Resident, Staff, StaffRole } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/as-actor";
import type { Scene } from "@/lib/staff/testing/desk-scenes";

/** Whom the scenes need beside whoever acts. */
export type Cast = { resident: Resident; supervisor: Staff; inspector: Staff; colleague: Staff };

type Play<Extra> = {
  /** The file of the command. */
  file: string;
  roles: StaffRole[];
  /** Who does not work on the service may do it, too: whoever was asked for a review. */
  reviewers?: true;
  scene: (cast: Cast) => Promise<Scene & Extra>;
  run: (actor: Staff, scene: Scene & Extra, cast: Cast) => Promise<unknown>;
  /** The same by bare statements; resolves to how many rows they change. */
  sql: (db: Db, actor: Staff, scene: Scene & Extra, cast: Cast) => Promise<number>;
};

/** An act whose scene has more than a case in it says what. */
export const act = <Extra extends object>(play: Play<Extra>) => play as unknown as Play<Record<string, string>>;

export const desk: StaffRole[] = ["clerk", "inspector", "passportOfficer", "works", "supervisor"];
export const deciders: StaffRole[] = ["clerk", "passportOfficer", "supervisor"];

export const setStatus = (db: Db, { id }: Scene, status: string) =>
  db.$executeRaw`UPDATE application SET status = ${status} WHERE id = ${id}::uuid`;
