import type { Actor } from "@/lib/auth/actor";
import type { Localised } from "@/lib/city/localised";
import { asActor } from "@/lib/db/as-actor";

const MOST_UPDATES = 100;
const MOST_PHOTOS = 30;

/** A report as everybody sees it, with its history and photos. Throws NotFoundError for one that is hidden or not there. */
export const findPublicIssue = (actor: Actor, ref: string) =>
  asActor(actor, async (db) => {
    const issue = await db.publicIssue.findUniqueOrThrow({ where: { ref } });
    const rows = await db.issueUpdate.findMany({
      where: { reportId: issue.reportId, isPublic: true },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      take: MOST_UPDATES,
      select: { id: true, at: true, kind: true, status: true, text: true, facts: true },
    });
    const updates = rows.map(({ facts, ...one }) => ({ ...one, ...shownOf(one.kind, facts as Facts) }));
    const photos = await db.issuePhoto.findMany({
      where: { reportId: issue.reportId, hiddenAt: null, file: { status: "received" } },
      orderBy: [{ addedAt: "asc" }, { id: "asc" }],
      take: MOST_PHOTOS,
      select: { id: true, side: true },
    });
    return { issue, updates, photos };
  });

type Facts = { words?: Localised; whom?: string };

/** A ready sentence is there in every language, and to whom it was passed on; nothing else of the facts is for everybody. */
const shownOf = (kind: string, { words, whom }: Facts) => ({ words, whom: kind === "referred" && whom ? whom : undefined });

export type FoundPublicIssue = Awaited<ReturnType<typeof findPublicIssue>>;
