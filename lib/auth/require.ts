import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Resident, Staff } from "@/lib/auth/actor";
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

export async function requireSession(): Promise<Session> {
  return (await currentSession()) ?? redirect(await signInPath());
}

/** Where to sign in from here; proxy.ts says where here is. */
async function signInPath() {
  const here = (await headers()).get("x-path") ?? paths.dashboard;
  return `${inLanguage(splitLanguage(here.split("?")[0]!).language, paths.signIn)}?next=${encodeURIComponent(here)}`;
}
