import { statement } from "@/lib/db/pool";
import { tokenHash } from "@/lib/crypto/token";
import { isOpen } from "@/lib/issues/workflow";

type Row = {
  id: string;
  report_id: string;
  ref: string;
  category: string;
  status: string;
  is_reporter: boolean;
  has_email: boolean;
  locale: string;
  confirmed_at: Date | null;
  ended_at: Date | null;
};

/** What a follower's link opens: which report, and whether they are told of updates. Undefined for a link that is nobody's. */
export async function findFollow(token: string | undefined) {
  if (!token) return undefined;
  const [row] = await statement<Row>("issue_follow_open", "SELECT * FROM issue_follow_open($1)", [tokenHash(token)]);
  if (!row) return undefined;
  const { id, report_id: reportId, ref, category, status, is_reporter: isReporter, has_email: hasEmail } = row;
  return {
    id,
    reportId,
    ref,
    category,
    status,
    isReporter,
    hasEmail,
    isOpen: isOpen(status),
    isTold: Boolean(row.confirmed_at && !row.ended_at),
  };
}

export type FoundFollow = NonNullable<Awaited<ReturnType<typeof findFollow>>>;
