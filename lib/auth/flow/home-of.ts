import type { Session } from "@/lib/auth/session";
import { inLanguage, paths, safeNext } from "@/lib/paths";

/** Where a signed-in person goes: the page they asked for, else their own first page. */
export function homeOf({ actor }: Pick<Session, "actor">, language: string, next: string | undefined): string {
  const wanted = safeNext(next);
  if (wanted !== paths.dashboard) return wanted;
  return inLanguage(language, actor.kind === "staff" ? paths.staff.home : paths.dashboard);
}
