import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { canText } from "@/lib/sms/can-text";

const A_BATCH = 2_000;

/**
 * Tells residents in the portal of a notice about where they live. One statement looks at so many accounts, whoever of them lives there;
 * each batch sends the next. Told again by a retry, nobody reads it twice: a notification has an id made of the notice and the account.
 * Mail and text messages go to those only who asked for them, and leave with the next sweep.
 */
export const tellArea = ({ noticeId, after }: { noticeId: string; after?: string }) =>
  asSystem("tellArea", async (db) => {
    const at = now();
    const [batch] = await db.$queryRaw<{ last: string | null; looked: number }[]>`
      WITH looked AS (
        SELECT a.id, a.kind = 'resident' AND a.status = 'active' AS reads,
          NOT EXISTS (SELECT FROM notification_choice o WHERE o.account_id = a.id AND o.topic = 'notices' AND o.channel = 'inApp' AND NOT o.wanted) AS in_app,
          EXISTS (SELECT FROM notification_choice o WHERE o.account_id = a.id AND o.topic = 'notices' AND o.channel = 'email' AND o.wanted) AS by_mail,
          ${canText()} AND a.phone_hint IS NOT NULL
            AND EXISTS (SELECT FROM notification_choice o WHERE o.account_id = a.id AND o.topic = 'notices' AND o.channel = 'sms' AND o.wanted) AS by_text
        FROM account a
        WHERE ${after ?? null}::uuid IS NULL OR a.id > ${after ?? null}::uuid ORDER BY a.id LIMIT ${A_BATCH}
      ), told AS (
        INSERT INTO notification (id, at, party_id, account_id, event, facts, in_app)
        SELECT md5(n.notice_id::text || looked.id::text)::uuid, n.published_at, m.party_id, looked.id, 'noticePublished',
          jsonb_build_object('notice', n.slug, 'title_en', n.title->'en', 'title_es', n.title->'es', 'title_ar', n.title->'ar'), looked.in_app
        FROM public_notice n, looked
        JOIN mandate m ON m.account_id = looked.id AND m.kind = 'self' AND m.revoked_at IS NULL
        JOIN citizen c ON c.party_id = m.party_id
        LEFT JOIN address d ON d.id = c.address_id
        LEFT JOIN street s ON s.id = d.street_id
        LEFT JOIN ward w ON w.id = s.ward_id
        WHERE n.notice_id = ${noticeId}::uuid AND n.status = 'published' AND looked.reads AND (looked.in_app OR looked.by_mail OR looked.by_text)
          AND (cardinality(n.wards) = 0 OR w.slug = ANY (n.wards))
        ON CONFLICT DO NOTHING
        RETURNING id, at, account_id
      ), mailed AS (
        INSERT INTO delivery (notification_id, notified_at, account_id, event, lane, channel, rung, waits_for_digest, next_try_at, created_at, updated_at)
        SELECT told.id, told.at, a.id, 'noticePublished', 'primary:' || a.id, 'email', 'primary', a.mail_pace = 'daily',
          CASE WHEN a.mail_pace = 'daily' THEN NULL ELSE ${at}::timestamptz END, ${at}::timestamptz, ${at}::timestamptz
        FROM told JOIN account a ON a.id = told.account_id AND a.mail_pace <> 'never'
        JOIN looked ON looked.id = a.id AND looked.by_mail
      ), texted AS (
        INSERT INTO delivery (notification_id, notified_at, account_id, event, lane, channel, rung, waits_for_digest, next_try_at, created_at, updated_at)
        SELECT told.id, told.at, looked.id, 'noticePublished', 'phone:' || looked.id, 'sms', 'phone', false, ${at}::timestamptz, ${at}::timestamptz, ${at}::timestamptz
        FROM told JOIN looked ON looked.id = told.account_id AND looked.by_text
      )
      SELECT max(id::text)::uuid AS last, count(*)::int AS looked FROM looked`;
    if (batch?.last && batch.looked === A_BATCH) await enqueue(db, "tellArea", { noticeId, after: batch.last });
  });
