-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "key" UUID;

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "department_id" UUID,
ADD COLUMN     "event" TEXT,
ADD COLUMN     "key" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "thread_key_key" ON "thread"("key");

-- CreateIndex
CREATE INDEX "thread_status_waits_for_last_message_at_id_idx" ON "thread"("status", "waits_for", "last_message_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "message_key_key" ON "message"("key");

-- ---------------------------------------------------------------- states
ALTER TABLE thread ADD CHECK (char_length(subject) BETWEEN 1 AND 200);
ALTER TABLE message
  ADD FOREIGN KEY (department_id) REFERENCES department (id),
  ADD CHECK (event IN ('handedOver')),
  ADD CHECK ((author_kind = 'city') = (event IS NOT NULL)),
  ADD CHECK (char_length(text) <= 4000),
  ADD CHECK ((text = '') = (event IS NOT NULL));
-- What a party has not read yet: few rows of many, asked for on every page.
CREATE INDEX thread_unread ON thread (party_id) WHERE resident_read_at IS NULL OR resident_read_at < last_message_at;

-- ---------------------------------------------------------------- who changes what
-- Whose thread it is, what it is about and which department has it stay as they are; whoever may only see leaves the mark of reading.
CREATE FUNCTION thread_changes_as_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  free text[] := CASE
    WHEN actor_may('messages', 'send') THEN ARRAY['status', 'waits_for', 'last_message_at', 'closed_at', 'resident_read_at']
    WHEN actor_kind() = 'resident' THEN ARRAY['resident_read_at']
    WHEN actor_kind() = 'staff' THEN ARRAY['status', 'waits_for', 'last_message_at', 'closed_at']
    ELSE '{}' END;
BEGIN
  IF NOT is_system() AND to_jsonb(NEW) - free <> to_jsonb(OLD) - free THEN
    RAISE EXCEPTION 'thread % may not be changed so by this actor', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER thread_change BEFORE UPDATE ON thread FOR EACH ROW EXECUTE FUNCTION thread_changes_as_allowed();

-- Passes an open thread of the actor's own departments to another one, and says so in it. False when there is no such thread.
-- As the system, because afterwards the actor may not see it any more.
CREATE FUNCTION hand_over_thread(thread_id uuid, to_department uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  own uuid[] := CASE WHEN actor_kind() = 'staff' THEN actor_departments() ELSE '{}' END;
  before text := coalesce(current_setting('app.kind', true), '');
  party uuid;
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  UPDATE thread t SET department_id = to_department, waits_for = 'city'
  WHERE t.id = hand_over_thread.thread_id AND t.department_id = ANY (own) AND t.department_id <> to_department AND t.status = 'open'
  RETURNING t.party_id INTO party;
  IF party IS NOT NULL THEN
    -- After the reason, which was written a moment before.
    INSERT INTO message (thread_id, party_id, author_kind, author_name, department_id, event, text, created_at)
    SELECT hand_over_thread.thread_id, party, 'city', '', to_department, 'handedOver', '', greatest(app_now(), max(m.created_at) + interval '1 millisecond')
    FROM message m WHERE m.thread_id = hand_over_thread.thread_id;
  END IF;
  PERFORM set_config('app.kind', before, true);
  RETURN party IS NOT NULL;
END $$;

-- For staff, whether a thread that they do not see is another department's: they read so, instead of that it is not there.
CREATE FUNCTION thread_is_elsewhere(thread_id uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  found boolean;
BEGIN
  IF before <> 'staff' THEN RETURN false; END IF;
  PERFORM set_config('app.kind', 'system', true);
  found := EXISTS (SELECT FROM thread t WHERE t.id = thread_is_elsewhere.thread_id);
  PERFORM set_config('app.kind', before, true);
  RETURN found;
END $$;

-- One party at a time, by its index: a department with a hundred thousand threads reads one name as fast as any other.
DROP POLICY department_sees ON party;
CREATE POLICY department_sees ON party FOR SELECT USING ((SELECT actor_kind()) = 'staff' AND EXISTS (SELECT FROM thread t WHERE t.party_id = party.id));

REVOKE EXECUTE ON FUNCTION thread_changes_as_allowed(), hand_over_thread(uuid, uuid), thread_is_elsewhere(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION thread_changes_as_allowed(), hand_over_thread(uuid, uuid), thread_is_elsewhere(uuid) TO ecitizen_app;
