import { authorize } from "@/lib/access/policy";
import type { Staff } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import type { Localised } from "@/lib/city/localised";
import { asActor, type Db } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { wordsIn } from "@/lib/i18n/words";
import { photosAfter } from "@/lib/issues/desk/commands/end-issue";
import { moveIssue } from "@/lib/issues/desk/commands/move-issue";
import { lockIssue, type FoundIssue } from "@/lib/issues/desk/find-issue";
import { canWorkOnIssue } from "@/lib/issues/desk/policy";
import type { PhotoChoice } from "@/lib/issues/desk/schema";
import { languages, type Language } from "@/lib/paths";

/** Hides a photo from everybody but the department, or shows it again. What was fixed keeps a photo or a sentence that says so. */
export const hidePhoto = (actor: Staff, { ref, photo }: PhotoChoice) =>
  asActor(actor, async (db) => {
    const found = await lockIssue(db, actor, ref);
    authorize(canWorkOnIssue(actor, found), actor);
    const one = await db.issuePhoto.findFirst({ where: { id: photo, reportId: found.id }, select: { hiddenAt: true } });
    if (!one) throw new NotFoundError("no such photo");
    await db.issuePhoto.update({ where: { id: photo }, data: { hiddenAt: one.hiddenAt ? null : now() }, select: { id: true } });
    await moveIssue(db, actor, found, { kind: "redacted", isPublic: false, facts: { photo, isShown: one.hiddenAt !== null } });
    if (found.resolution === "fixed" && !(await isSaid(db, found))) await sayWhyHidden(db, actor, found);
  });

/** Whether everybody still sees why it ended: a photo of the place after the work, or a sentence. */
const isSaid = async (db: Db, found: FoundIssue) =>
  (await photosAfter(db, found)) +
    (await db.issueUpdate.count({
      where: {
        ...{ reportId: found.id, isPublic: true, text: { not: "" }, status: { in: ["resolved", "closed"] } },
        at: { gte: found.reopenedAt ?? found.reportedAt },
      },
    })) >
  0;

/** Nothing is done without a word: where the last photo of the work is taken away, a sentence takes its place at once. */
async function sayWhyHidden(db: Db, actor: Staff, found: FoundIssue) {
  const words = Object.fromEntries(await Promise.all(languages.map(async (one) => [one, await whyHidden(one)]))) as Localised;
  await moveIssue(db, actor, found, { kind: "note", text: words.en, facts: { words } });
}

async function whyHidden(language: Language) {
  const words = await wordsIn(language, "publicIssues");
  return words("photoHidden");
}
