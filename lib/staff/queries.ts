import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";

/** The departments a staff member works for, by slug; their words are the city's (lib/city/departments). */
export const listOwnDepartments = (actor: Staff) =>
  asActor(actor, (db) =>
    db.department.findMany({ where: { id: { in: actor.departments } }, orderBy: { slug: "asc" }, take: 20, select: { slug: true } }),
  );
