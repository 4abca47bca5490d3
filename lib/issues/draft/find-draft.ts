import { cache } from "react";
import { readCookie } from "@/lib/auth/browser/cookies";
import { now } from "@/lib/clock";
import { open } from "@/lib/crypto/seal";
import { tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import { DRAFT_COOKIE, typedSteps, type DraftAnswers, type IssueDraft } from "@/lib/issues/draft/draft";
import { openTyped } from "@/lib/issues/draft/typed";
import type { IssueContact } from "@/lib/issues/sealed-contact";

export const draftContext = (id: string) => `issue_draft:contact_sealed:${id}`;

/** The report that this token's browser is writing, or undefined. */
export async function findDraftOf(token: string | undefined): Promise<IssueDraft | undefined> {
  if (!token) return undefined;
  const found = await asSystem("issueDraft", (db) =>
    db.issueDraft.findFirst({
      where: { tokenHash: tokenHash(token), expiresAt: { gt: now() } },
      select: { id: true, answers: true, contactSealed: true },
    }),
  );
  if (!found) return undefined;
  const { id, answers, contactSealed } = found;
  const reach = contactSealed ? (JSON.parse(open(contactSealed, draftContext(id))) as IssueContact) : {};
  const said = answers as DraftAnswers;
  const typed = Object.fromEntries(typedSteps.map((step) => [step, openTyped(id, step, said)]));
  return { ...said, id, reach, typed };
}

/** The report that is being written in this browser. */
export const currentDraft = cache(async () => findDraftOf(await readCookie(DRAFT_COOKIE)));
