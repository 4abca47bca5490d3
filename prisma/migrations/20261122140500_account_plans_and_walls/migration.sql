-- CreateIndex
CREATE INDEX "login_flow_account_id_idx" ON "login_flow"("account_id");

-- CreateIndex
CREATE INDEX "secret_link_expires_at_idx" ON "secret_link"("expires_at");

-- CreateIndex
CREATE INDEX "outbox_message_created_at_id_idx" ON "outbox_message"("created_at", "id");

-- DropIndex
DROP INDEX "thread_status_waits_for_last_message_at_id_idx";

-- CreateIndex
CREATE INDEX "thread_department_id_status_waits_for_last_message_at_id_idx" ON "thread"("department_id", "status", "waits_for", "last_message_at", "id");

-- CreateIndex
CREATE INDEX "thread_department_id_last_message_at_id_idx" ON "thread"("department_id", "last_message_at", "id");

-- ---------------------------------------------------------------- few of many: what is looked through again and again
CREATE INDEX account_staff ON account (id) WHERE kind = 'staff';
CREATE INDEX account_closure_due ON account_closure (closes_at, id) WHERE cancelled_at IS NULL AND closed_at IS NULL;
CREATE INDEX data_export_ready ON data_export (expires_at) WHERE status = 'ready';

-- ---------------------------------------------------------------- what the people desk writes by itself
-- Another role and the way back of someone who lost everything take two people: what follows from the second one's yes is the system's.
CREATE OR REPLACE FUNCTION account_changes_as_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  free text[] := CASE
    WHEN OLD.id = actor_account() THEN ARRAY['display_name', 'locale', 'look', 'paperless', 'password_reminder_months']
    WHEN at_people_desk() THEN ARRAY['status']
    ELSE '{}' END;
BEGIN
  IF NOT is_system() AND to_jsonb(NEW) - free <> to_jsonb(OLD) - free THEN
    RAISE EXCEPTION 'account % may not be changed so by this actor', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
DROP POLICY people_desk_decides ON recovery_request;

-- Whoever decides says yes or no to what was asked, and to nothing else.
CREATE FUNCTION approval_changes_as_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  free text[] := ARRAY['decision', 'decided_by', 'decided_at', 'note'];
BEGIN
  IF NOT is_system() AND to_jsonb(NEW) - free <> to_jsonb(OLD) - free THEN
    RAISE EXCEPTION 'approval % may not be changed so by this actor', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approval_change BEFORE UPDATE ON approval FOR EACH ROW EXECUTE FUNCTION approval_changes_as_allowed();
REVOKE EXECUTE ON FUNCTION approval_changes_as_allowed() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION approval_changes_as_allowed() TO ecitizen_app;

-- ---------------------------------------------------------------- on every page of a resident
-- How many of a party's threads hold something unread, counted up to a hundred, without the one that is being opened; none for an
-- account whose mandate does not let it see them. One statement in place of a transaction of its own.
CREATE FUNCTION threads_unread(account uuid, given uuid, opening uuid, at timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  found int;
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  SELECT count(*) INTO found FROM (
    SELECT FROM mandate m JOIN thread t ON t.party_id = m.party_id
    WHERE m.id = given AND m.account_id = account AND m.revoked_at IS NULL AND (m.until IS NULL OR m.until > at)
      AND m.areas && ARRAY['*', 'messages'] AND 'see' = ANY (m.acts)
      AND (t.resident_read_at IS NULL OR t.resident_read_at < t.last_message_at) AND t.id IS DISTINCT FROM opening LIMIT 100) unread;
  PERFORM set_config('app.kind', before, true);
  RETURN found;
END $$;
REVOKE EXECUTE ON FUNCTION threads_unread(uuid, uuid, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION threads_unread(uuid, uuid, uuid, timestamptz) TO ecitizen_app;

-- Whom an account may act for, one party at a time by its index: the names of parties are read with every signed-in request, and without
-- the account in it the list of all mandates of the city was made for each.
DROP POLICY acted_for ON party;
CREATE POLICY acted_for ON party FOR SELECT USING (EXISTS (
  SELECT FROM mandate m WHERE m.account_id = (SELECT actor_account()) AND m.party_id = party.id
    AND m.revoked_at IS NULL AND (m.until IS NULL OR m.until > (SELECT app_now()))));

-- A condition that might tell something about a row, such as LIKE, is not asked of an index before the row's policies are: the search
-- by name went through all citizens. Inside functions of the tables' owner, of which people_search() alone reads citizens, there is none.
CREATE POLICY owner_searches ON citizen FOR SELECT TO CURRENT_USER USING (true);

-- Search in private text: a name that a whole city has must not be sorted through for one page, so that only some that fit are looked at;
-- and a rare one has a plan of its own.
CREATE OR REPLACE FUNCTION people_search(query text) RETURNS TABLE (account_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  wanted text := lower(trim(query));
  part text := '%' || replace(replace(replace(wanted, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  IF NOT at_people_desk() OR length(wanted) < 3 THEN RETURN; END IF;
  PERFORM set_config('app.kind', 'system', true);
  RETURN QUERY
    (SELECT a.id FROM account a WHERE a.username = wanted OR a.email = wanted OR a.alternate_email = wanted LIMIT 21)
    UNION
    (SELECT m.account_id FROM (SELECT c.party_id FROM citizen c WHERE lower(c.legal_name) LIKE part LIMIT 200) c
     JOIN mandate m ON m.party_id = c.party_id AND m.kind = 'self' LIMIT 21)
    LIMIT 21;
  PERFORM set_config('app.kind', before, true);
END $$;
