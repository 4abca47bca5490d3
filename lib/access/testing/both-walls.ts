import type { Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";

/** How many rows bare statements change for this actor, and none of it stays. */
export async function changed(actor: Staff, run: Parameters<typeof asActor<number>>[1]): Promise<number> {
  let count = 0;
  const undone = asActor(actor, async (db) => {
    count = await run(db);
    throw new Error("undone");
  });
  const why = await undone.catch((error: Error) => error.message);
  return why === "undone" ? count : 0;
}

/** "done", or the name of what it was refused with. */
export const outcome = (done: Promise<unknown>) =>
  done.then(
    () => "done",
    (error: Error) => error.name,
  );

export const refusals = ["ForbiddenError", "NotFoundError", "DomainError"];
