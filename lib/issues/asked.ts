import type { IssueCategory } from "@/lib/city/issues/categories";
import { canonicalHash } from "@/lib/crypto/canonical";
import type { Db } from "@/lib/db/as-actor";

/** What a kind of problem is called and asks: a report keeps it as it was when it was sent. */
export type Asked = Pick<IssueCategory, "title" | "questions">;

/** Writes it down, once for all reports that answer the same. As the system. */
export async function keepAsked(db: Db, { slug, title, questions }: Pick<IssueCategory, "slug" | "title" | "questions">): Promise<string> {
  const definition = { title, questions };
  const hash = canonicalHash({ slug, ...definition });
  await db.issueAsked.createMany({ data: [{ hash, category: slug, definition }], skipDuplicates: true });
  return hash;
}

/** What a report was asked; undefined for one from before that was kept. */
export async function findAsked(db: Db, { askedHash }: { askedHash: string | null }): Promise<Asked | undefined> {
  if (!askedHash) return undefined;
  const { definition } = await db.issueAsked.findUniqueOrThrow({ where: { hash: askedHash }, select: { definition: true } });
  return definition as Asked;
}
