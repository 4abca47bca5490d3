import type { Session } from "@/lib/auth/session";
import { now } from "@/lib/clock";

const FRESH_MS = 20 * 60_000;

/** The person has shown who they are within the last twenty minutes: enough for changes that matter. */
export const isFresh = ({ authenticatedAt }: Pick<Session, "authenticatedAt">) => now().getTime() - authenticatedAt.getTime() < FRESH_MS;
