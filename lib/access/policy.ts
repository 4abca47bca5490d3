import type { Act, Actor, Resident } from "@/lib/auth/actor";
import { ForbiddenError, NotFoundError } from "@/lib/errors";

/** The mandate in use covers the area and the act. */
export const mayAct = ({ mandate }: Resident, area: string, act: Act) =>
  (mandate.areas.includes("*") || mandate.areas.includes(area)) && mandate.acts.includes(act);

/** What a resident may not do does not exist for them; staff read that they lack the role. */
export function authorize(allowed: boolean, actor: Actor): asserts allowed {
  if (allowed) return;
  throw actor.kind === "staff" ? new ForbiddenError("not this role") : new NotFoundError("not for this actor");
}
