import { findVersion } from "@/lib/applications/queries/find-version";
import { findLink } from "@/lib/auth/links/secret-link";
import { asSystem } from "@/lib/db/as-actor";

/** Where the application of a mailed link stands, and no more: nothing that was answered, no name, no file. */
export const findTracked = (token: string | undefined) =>
  asSystem("findTracked", async (db) => {
    const link = token ? await findLink(db, token, "track") : { state: "unknown" as const };
    if (link.state !== "open" || !link.subjectId) return { state: link.state === "open" ? ("unknown" as const) : link.state };
    const found = await db.application.findUnique({
      where: { id: link.subjectId },
      select: {
        ref: true,
        service: true,
        version: true,
        status: true,
        stageBefore: true,
        submittedAt: true,
        dueOn: true,
        waitingSince: true,
        events: { orderBy: { seq: "asc" }, take: 200, select: { status: true, at: true } },
        passport: { select: { tracking: true, carrierNumber: true, pickupPlace: true, trackedAt: true } },
        items: { where: { status: "neededFromYou" }, take: 50, select: { id: true } },
      },
    });
    if (!found) return { state: "unknown" as const };
    return { state: "open" as const, found, definition: await findVersion(db, found.service, found.version) };
  });

export type Tracked = Extract<Awaited<ReturnType<typeof findTracked>>, { state: "open" }>;
