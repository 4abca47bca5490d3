-- AlterTable
ALTER TABLE "account" ADD COLUMN     "mail_pace" TEXT NOT NULL DEFAULT 'atOnce';

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "in_app" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "claimed_until" TIMESTAMPTZ(3),
ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "digest_id" UUID,
ADD COLUMN     "event" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "failure" TEXT,
ADD COLUMN     "follower_mail_id" UUID,
ADD COLUMN     "instead_of_id" UUID,
ADD COLUMN     "lane" TEXT,
ADD COLUMN     "needs_person" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "next_try_at" TIMESTAMPTZ(3),
ADD COLUMN     "reply" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "rung" TEXT NOT NULL DEFAULT 'primary',
ADD COLUMN     "seq" BIGSERIAL NOT NULL,
ADD COLUMN     "settled_at" TIMESTAMPTZ(3),
ADD COLUMN     "settled_by" UUID,
ADD COLUMN     "settled_how" TEXT,
ADD COLUMN     "waits_for_digest" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "notification_id" DROP NOT NULL,
ALTER COLUMN "notified_at" DROP NOT NULL,
ALTER COLUMN "account_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "follower_mail" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "follow_id" UUID NOT NULL,
    "email_sealed" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follower_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "follower_mail_follow_id_idx" ON "follower_mail"("follow_id");

-- CreateIndex
CREATE INDEX "follower_mail_at_idx" ON "follower_mail"("at");

-- CreateIndex
CREATE INDEX "delivery_notification_id_idx" ON "delivery"("notification_id");

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_follower_mail_id_fkey" FOREIGN KEY ("follower_mail_id") REFERENCES "follower_mail"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what was on its way stays on its way
SELECT set_config('app.kind', 'system', true);
UPDATE delivery SET lane = channel || ':' || account_id, rung = CASE channel WHEN 'sms' THEN 'phone' ELSE 'primary' END,
  event = (SELECT n.event FROM notification n WHERE n.id = notification_id AND n.at = notified_at),
  created_at = notified_at,
  next_try_at = CASE WHEN status IN ('created', 'sending', 'temporaryFailure') THEN now() END,
  failure = CASE WHEN status LIKE '%Failure' THEN 'unreachable' END;
SELECT set_config('app.kind', '', true);
ALTER TABLE delivery ALTER COLUMN lane SET NOT NULL;

ALTER TABLE account ADD CHECK (mail_pace IN ('atOnce', 'daily', 'never'));
ALTER TABLE notification_choice
  DROP CONSTRAINT notification_choice_channel_check,
  ADD CHECK (channel IN ('inApp', 'email', 'sms')),
  ADD CHECK (topic IN ('bills', 'payments', 'applications', 'messages', 'issues', 'notices'));
ALTER TABLE delivery
  ADD CHECK (rung IN ('primary', 'alternate', 'phone')),
  ADD CHECK ((rung = 'phone') = (channel = 'sms')),
  ADD CHECK (failure IN ('noAddress', 'refused', 'notNow', 'unreachable', 'ours')),
  ADD CHECK ((failure IS NOT NULL) = (status LIKE '%Failure')),
  ADD CHECK (reply ~ '^[0-9. ]{0,20}$'),
  ADD CHECK (status IN ('created', 'sending', 'temporaryFailure') OR next_try_at IS NULL),
  ADD CHECK (NOT waits_for_digest OR (status = 'created' AND next_try_at IS NULL)),
  ADD CHECK ((notification_id IS NULL) = (notified_at IS NULL)),
  ADD CHECK ((account_id IS NULL) = (follower_mail_id IS NOT NULL)),
  ADD CHECK (settled_how IN ('phone', 'letter', 'counter', 'notNeeded', 'retried')),
  ADD CHECK ((settled_at IS NULL) = (settled_how IS NULL)),
  ADD CHECK (settled_at IS NULL OR needs_person);

-- What is tried next for an address, what is due anywhere, what waits for a daily mail, and what waits for a person.
CREATE INDEX delivery_lane_open ON delivery (lane, seq) WHERE next_try_at IS NOT NULL;
CREATE INDEX delivery_due ON delivery (next_try_at) WHERE next_try_at IS NOT NULL;
CREATE INDEX delivery_waits_for_digest ON delivery (account_id, seq) WHERE waits_for_digest;
CREATE INDEX delivery_of_digest ON delivery (digest_id) WHERE digest_id IS NOT NULL;
CREATE INDEX delivery_for_people ON delivery (updated_at, id) WHERE needs_person AND settled_at IS NULL;
CREATE INDEX delivery_failing ON delivery (updated_at, id) WHERE status = 'temporaryFailure' AND next_try_at IS NOT NULL;
CREATE INDEX notification_unread ON notification (account_id, at, id) WHERE read_at IS NULL AND in_app;

-- ---------------------------------------------------------------- who sees what
ALTER TABLE follower_mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE follower_mail FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON follower_mail USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()));
GRANT DELETE ON delivery TO ecitizen_app;

-- Their reader marks them as read, and changes nothing else.
CREATE POLICY own_reading ON notification FOR UPDATE USING (account_id = (SELECT actor_account())) WITH CHECK (account_id = (SELECT actor_account()));
CREATE FUNCTION notification_changes_as_allowed() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF NOT is_system() AND to_jsonb(NEW) - 'read_at' <> to_jsonb(OLD) - 'read_at' THEN
    RAISE EXCEPTION 'notification % may not be changed so by this actor', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER notification_change BEFORE UPDATE ON notification FOR EACH ROW EXECUTE FUNCTION notification_changes_as_allowed();

-- Whoever looks after people sees what did not reach them, settles it, and never what was meant for themselves.
CREATE POLICY people_desk_sees ON delivery FOR SELECT USING ((SELECT at_people_desk()) AND status LIKE '%Failure');
CREATE POLICY people_desk_settles ON delivery FOR UPDATE
  USING ((SELECT at_people_desk()) AND needs_person AND settled_at IS NULL) WITH CHECK ((SELECT at_people_desk()) AND settled_by = (SELECT actor_account()));
CREATE POLICY people_desk_sees ON notification FOR SELECT USING (
  (SELECT at_people_desk()) AND party_id IS DISTINCT FROM (SELECT actor_own_party())
  AND EXISTS (SELECT FROM delivery d WHERE d.notification_id = notification.id AND d.needs_person));

CREATE OR REPLACE FUNCTION account_changes_as_allowed() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  free text[] := CASE
    WHEN OLD.id = actor_account() THEN ARRAY['display_name', 'locale', 'look', 'paperless', 'password_reminder_months', 'shortcuts', 'mail_pace']
    WHEN at_people_desk() AND (OLD.kind = 'resident' OR (OLD.role NOT IN ('supervisor', 'admin') AND NEW.status = 'locked')) THEN ARRAY['status']
    ELSE '{}' END;
BEGIN
  IF NOT is_system() AND to_jsonb(NEW) - free <> to_jsonb(OLD) - free THEN
    RAISE EXCEPTION 'account % may not be changed so by this actor', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

-- Somebody opens what they were told of: it is read, and whatever led them there has arrived. Resolves to whether it is theirs.
CREATE FUNCTION notification_opened(reader uuid, opened uuid, by_mail boolean, at_time timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  theirs boolean;
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  UPDATE notification SET read_at = at_time WHERE id = opened AND account_id = reader AND read_at IS NULL;
  SELECT EXISTS (SELECT FROM notification WHERE id = opened AND account_id = reader) INTO theirs;
  IF theirs AND by_mail THEN
    UPDATE delivery SET status = 'delivered', updated_at = at_time
    WHERE notification_id = opened AND account_id = reader AND channel = 'email' AND status = 'sent';
  END IF;
  PERFORM set_config('app.kind', before, true);
  RETURN theirs;
END $$;
REVOKE EXECUTE ON FUNCTION notification_opened(uuid, uuid, boolean, timestamptz), notification_changes_as_allowed() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION notification_opened(uuid, uuid, boolean, timestamptz), notification_changes_as_allowed() TO ecitizen_app;
