import type { Flow } from "@/lib/auth/flow/find-flow";
import { methodsOf } from "@/lib/auth/flow/methods";
import { asSystem } from "@/lib/db/as-actor";

/** The second steps that a proof under way may take. */
export const listMethods = ({ accountId, purpose }: Flow) => asSystem("listMethods", (db) => methodsOf(db, accountId, purpose));
