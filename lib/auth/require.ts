import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Resident, Staff } from "@/lib/auth/actor";
import { isFresh } from "@/lib/auth/is-fresh";
import { currentSession, type Session } from "@/lib/auth/session";
import { inLanguage, paths, splitLanguage } from "@/lib/paths";
import { NotFoundError } from "@/lib/errors";

/** The resident who asks. Signed-out people go to sign in and come back here; staff find nothing here. */
export async function requireResident(): Promise<Resident> {
  const { actor } = await requireSession();
  if (actor.kind !== "resident") throw new NotFoundError("staff have no resident pages");
  return actor;
}

/** The staff member who asks. To residents the staff's pages do not exist. */
export async function requireStaff(): Promise<Staff> {
  const { actor } = await requireSession();
  if (actor.kind !== "staff") throw new NotFoundError("not staff");
  return actor;
}

/** The resident who asks, having shown who they are within twenty minutes; else they do so first and come back here. */
export async function requireFreshResident(): Promise<Resident> {
  const actor = await requireResident();
  await requireFresh();
  return actor;
}

/** The same for staff. */
export async function requireFreshStaff(): Promise<Staff> {
  const actor = await requireStaff();
  await requireFresh();
  return actor;
}

async function requireFresh() {
  if (!isFresh(await requireSession())) redirect(await askingPath(paths.confirm));
}

export async function requireSession(): Promise<Session> {
  return (await currentSession()) ?? redirect(await askingPath(paths.signIn));
}

/** Where to sign in, or to confirm it is still them, from here; proxy.ts says where here is. */
async function askingPath(ask: string) {
  const here = (await headers()).get("x-path") ?? paths.dashboard;
  return `${inLanguage(splitLanguage(here.split("?")[0]!).language, ask)}?next=${encodeURIComponent(here)}`;
}
