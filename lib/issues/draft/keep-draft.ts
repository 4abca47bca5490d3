import { randomUUID } from "node:crypto";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/seal";
import { newToken, tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import { DRAFT_DAYS, type DraftAnswers, type Typed, type TypedStep } from "@/lib/issues/draft/draft";
import { draftContext } from "@/lib/issues/draft/find-draft";
import { sealTyped } from "@/lib/issues/draft/typed";
import type { IssueContact } from "@/lib/issues/sealed-contact";

const until = () => new Date(now().getTime() + DRAFT_DAYS * 86_400_000);

type Part = Partial<Omit<DraftAnswers, "key">>;

/** Begins a report. Resolves to the token for the browser's cookie. */
export async function beginDraft(answers: Part): Promise<string> {
  const token = newToken();
  const data = {
    tokenHash: tokenHash(token),
    answers: { ...answers, key: randomUUID() },
    expiresAt: until(),
    createdAt: now(),
    savedAt: now(),
  };
  await asSystem("issueDraft", (db) => db.issueDraft.createMany({ data: [data] }));
  return token;
}

/** Adds what one page was told; what other pages were told stays. Merged by the database, so that two tabs lose nothing of each other. */
export const keepDraft = ({ id }: { id: string }, part: Part, reach?: IssueContact) =>
  asSystem("issueDraft", async (db) => {
    await db.$executeRaw`UPDATE issue_draft SET answers = answers || ${JSON.stringify(part)}::jsonb, saved_at = ${now()}, expires_at = ${until()} WHERE id = ${id}::uuid`;
    if (!reach) return;
    const contactSealed = Object.keys(reach).length ? seal(JSON.stringify(reach), draftContext(id)) : null;
    await db.issueDraft.updateMany({ where: { id }, data: { contactSealed } });
  });

/** Keeps what is being typed, as it is. False when a later turn is there: another tab, or the form itself, came first. */
export const keepTyped = ({ id }: { id: string }, step: TypedStep, typed: Typed): Promise<boolean> =>
  asSystem("issueDraft", async (db) => {
    const count = await db.$executeRaw`
      UPDATE issue_draft SET answers = answers || ${JSON.stringify(sealTyped(id, step, typed))}::jsonb,
        saved_at = ${now()}, expires_at = ${until()}
      WHERE id = ${id}::uuid AND coalesce((answers->${`typed:${step}`}->>'turn')::int, 0) < ${typed.turn}`;
    return count === 1;
  });
