-- AlterTable
ALTER TABLE "application" ADD COLUMN     "previous_assignee_id" UUID;

-- AlterTable
ALTER TABLE "approval" ADD COLUMN     "expires_at" TIMESTAMPTZ(3);

-- ---------------------------------------------------------------- what takes two people, and until when
ALTER TABLE approval DROP CONSTRAINT approval_kind_check;
ALTER TABLE approval ADD CHECK (kind IN ('accountRecovery', 'roleChange', 'colleagueLock', 'colleagueUnlock'));
CREATE INDEX approval_ending ON approval (expires_at, id) WHERE decision IS NULL AND withdrawn_at IS NULL;

CREATE FUNCTION actor_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
$$;
-- Those who look after accounts ask, never about themselves, and only administration asks for a role.
DROP POLICY staff_ask ON approval;
CREATE POLICY staff_ask ON approval FOR INSERT WITH CHECK (
  (SELECT at_people_desk()) AND asked_by = (SELECT actor_account()) AND subject_id <> (SELECT actor_account()) AND decision IS NULL
  AND (kind <> 'roleChange' OR (SELECT actor_role()) = 'admin'));
DROP POLICY another_decides ON approval;
CREATE POLICY another_decides ON approval FOR UPDATE
  USING ((SELECT at_people_desk()) AND asked_by <> (SELECT actor_account()) AND subject_id <> (SELECT actor_account())
    AND decision IS NULL AND withdrawn_at IS NULL AND (expires_at IS NULL OR expires_at > (SELECT actor_now())))
  WITH CHECK (decided_by = (SELECT actor_account()));

-- One person locks and opens the account of a resident, and stops a colleague at once. To lock whoever looks after accounts, and to let a
-- colleague in again, takes two: what follows from the second one's yes is the system's.
CREATE OR REPLACE FUNCTION account_changes_as_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  free text[] := CASE
    WHEN OLD.id = actor_account() THEN ARRAY['display_name', 'locale', 'look', 'paperless', 'password_reminder_months', 'shortcuts']
    WHEN at_people_desk() AND (OLD.kind = 'resident' OR (OLD.role NOT IN ('supervisor', 'admin') AND NEW.status = 'locked')) THEN ARRAY['status']
    ELSE '{}' END;
BEGIN
  IF NOT is_system() AND to_jsonb(NEW) - free <> to_jsonb(OLD) - free THEN
    RAISE EXCEPTION 'account % may not be changed so by this actor', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

-- ---------------------------------------------------------------- a case: by whom, of which department, for which service, and never one's own
CREATE FUNCTION actor_own_party() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT a.own_party_id FROM account a WHERE a.id = actor_account()
$$;
-- As lib/staff/policy.ts says: who decides, and who goes there and looks.
CREATE FUNCTION actor_decides() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT actor_kind() = 'staff' AND actor_role() IN ('clerk', 'passportOfficer', 'supervisor')
$$;
CREATE FUNCTION actor_inspects() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT actor_kind() = 'staff' AND actor_role() IN ('inspector', 'supervisor')
$$;

DROP POLICY department_sees ON application;
CREATE POLICY department_sees ON application FOR SELECT USING (
  (SELECT at_case_desk()) AND submitted_at IS NOT NULL AND department_id = ANY ((SELECT actor_departments())::uuid[]) AND (SELECT actor_serves(service))
  AND party_id IS DISTINCT FROM (SELECT actor_own_party()));
-- That one's own department decides it opens nothing here: the services that one works on still count.
DROP POLICY reviewer_sees ON application;
CREATE POLICY reviewer_sees ON application FOR SELECT USING (
  (SELECT at_case_desk()) AND submitted_at IS NOT NULL AND party_id IS DISTINCT FROM (SELECT actor_own_party())
  AND EXISTS (SELECT FROM review r WHERE r.application_id = application.id AND r.department_id = ANY ((SELECT actor_departments())::uuid[])));
DROP POLICY department_works ON application;
CREATE POLICY department_works ON application FOR UPDATE
  USING ((SELECT at_case_desk()) AND submitted_at IS NOT NULL AND department_id = ANY ((SELECT actor_departments())::uuid[]) AND (SELECT actor_serves(service))
    AND party_id IS DISTINCT FROM (SELECT actor_own_party()))
  WITH CHECK (status NOT IN ('draft', 'awaitingFee', 'withdrawn', 'expired'));

ALTER TABLE application ADD FOREIGN KEY (previous_assignee_id) REFERENCES account (id);
-- Of the row itself staff write what their steps write. An end needs whoever decides, and cases are given to others by supervisors; whoever
-- took one from a colleague may give it back to them.
CREATE FUNCTION staff_takes_a_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ends boolean := NEW.status <> OLD.status AND NEW.status IN ('issued', 'approvedAwaitingPayment', 'refused', 'cancelled');
BEGIN
  IF (NEW.id, NEW.account_id, NEW.department_id, NEW.key, NEW.created_at, NEW.submitted_at, NEW.fee_bill_id)
      IS DISTINCT FROM (OLD.id, OLD.account_id, OLD.department_id, OLD.key, OLD.created_at, OLD.submitted_at, OLD.fee_bill_id)
    OR (OLD.issue_bill_id IS NOT NULL AND NEW.issue_bill_id IS DISTINCT FROM OLD.issue_bill_id) THEN
    RAISE EXCEPTION 'staff may not change this of application %', OLD.id USING ERRCODE = 'insufficient_privilege';
  ELSIF ends AND NOT actor_decides() THEN
    RAISE EXCEPTION 'this actor does not decide application %', OLD.id USING ERRCODE = 'insufficient_privilege';
  ELSIF ends AND NEW.status = 'cancelled'
    AND NOT EXISTS (SELECT FROM decision d WHERE d.application_id = NEW.id AND d.outcome = 'cancelled' AND d.status = 'decided') THEN
    RAISE EXCEPTION 'nobody has decided to cancel application %', OLD.id USING ERRCODE = 'check_violation';
  ELSIF NEW.assignee_id IS DISTINCT FROM OLD.assignee_id AND actor_role() <> 'supervisor'
    AND coalesce(NEW.assignee_id, OLD.assignee_id) <> actor_account()
    AND (NEW.assignee_id, actor_account()) IS DISTINCT FROM (OLD.previous_assignee_id, OLD.assignee_id) THEN
    RAISE EXCEPTION 'this actor does not give application % to others', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  NEW.previous_assignee_id := CASE WHEN NEW.assignee_id IS DISTINCT FROM OLD.assignee_id THEN OLD.assignee_id ELSE OLD.previous_assignee_id END;
  RETURN NEW;
END $$;
CREATE TRIGGER application_staff_step BEFORE UPDATE ON application FOR EACH ROW WHEN (actor_kind() = 'staff') EXECUTE FUNCTION staff_takes_a_step();

-- Whether the actor works on this case, for the table that policies of the case itself look into: reviews.
CREATE FUNCTION actor_works_on(application uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  found boolean;
BEGIN
  IF NOT at_case_desk() THEN RETURN false; END IF;
  PERFORM set_config('app.kind', 'system', true);
  found := EXISTS (SELECT FROM application a WHERE a.id = actor_works_on.application AND a.submitted_at IS NOT NULL
    AND a.department_id = ANY (actor_departments()) AND actor_serves(a.service) AND a.party_id IS DISTINCT FROM actor_own_party());
  PERFORM set_config('app.kind', before, true);
  RETURN found;
END $$;

DO $$
DECLARE
  name text;
  works text := '(SELECT at_case_desk()) AND EXISTS (SELECT FROM application a WHERE a.id = application_id
    AND a.department_id = ANY ((SELECT actor_departments())::uuid[]) AND (SELECT actor_serves(a.service)))';
  decides text := works || ' AND (SELECT actor_decides())';
BEGIN
  FOREACH name IN ARRAY ARRAY['requested_item', 'criterion_finding', 'inspection', 'decision', 'permit', 'review'] LOOP
    EXECUTE format('DROP POLICY department_adds ON %I', name);
    EXECUTE format('DROP POLICY department_changes ON %I', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['requested_item', 'criterion_finding'] LOOP
    EXECUTE format('CREATE POLICY department_adds ON %I FOR INSERT WITH CHECK (%s)', name, works);
    EXECUTE format('CREATE POLICY department_changes ON %I FOR UPDATE USING (%s)', name, works);
  END LOOP;
  EXECUTE format('CREATE POLICY department_adds ON inspection FOR INSERT WITH CHECK (status = ''planned'' AND %s)', works);
  EXECUTE format('CREATE POLICY department_changes ON inspection FOR UPDATE USING (%s) WITH CHECK (status <> ''done'' OR (SELECT actor_inspects()))', works);
  EXECUTE format('CREATE POLICY department_adds ON decision FOR INSERT
    WITH CHECK (proposed_by = (SELECT actor_account()) AND (decided_by IS NULL OR decided_by = proposed_by) AND %s)', decides);
  EXECUTE format('CREATE POLICY department_changes ON decision FOR UPDATE USING (%s) WITH CHECK (decided_by = (SELECT actor_account()))', decides);
  EXECUTE format('CREATE POLICY department_adds ON permit FOR INSERT WITH CHECK (%s)', decides);
  EXECUTE format('CREATE POLICY department_changes ON permit FOR UPDATE USING (%s)', decides);
  -- The department that decides asks for a review, and ends one that is needed no more; what it says is the other's to write.
  EXECUTE 'CREATE POLICY department_adds ON review FOR INSERT WITH CHECK (status = ''open'' AND actor_works_on(application_id))';
  EXECUTE 'CREATE POLICY department_changes ON review FOR UPDATE USING (status = ''open'' AND actor_works_on(application_id)) WITH CHECK (status = ''ended'')';
  EXECUTE 'DROP POLICY department_changes ON passport_application';
  EXECUTE format('CREATE POLICY department_changes ON passport_application FOR UPDATE USING (%s)', decides);
  EXECUTE 'DROP POLICY department_changes ON document';
  EXECUTE format('CREATE POLICY department_changes ON document FOR UPDATE USING (%s)', works);
END $$;

DROP POLICY department_sees ON review;
CREATE POLICY department_sees ON review FOR SELECT USING (
  (SELECT at_case_desk()) AND department_id = ANY ((SELECT actor_departments())::uuid[]) AND party_id IS DISTINCT FROM (SELECT actor_own_party()));
DROP POLICY owner_sees ON review;
CREATE POLICY owner_sees ON review FOR SELECT USING (
  (SELECT at_case_desk()) AND deciding_id = ANY ((SELECT actor_departments())::uuid[]) AND party_id IS DISTINCT FROM (SELECT actor_own_party()));
DROP POLICY department_reviews ON review;
CREATE POLICY department_reviews ON review FOR UPDATE
  USING ((SELECT at_case_desk()) AND department_id = ANY ((SELECT actor_departments())::uuid[]) AND status = 'open'
    AND party_id IS DISTINCT FROM (SELECT actor_own_party()))
  WITH CHECK (done_by = (SELECT actor_account()) AND department_id = ANY ((SELECT actor_departments())::uuid[]));

-- ---------------------------------------------------------------- two departments write into one history at the same moment
-- A department that was asked for a review may not change the application, so that it could not lock its row either.
CREATE OR REPLACE FUNCTION application_event_chains() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  last application_event;
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  PERFORM FROM application WHERE id = NEW.application_id FOR UPDATE;
  SELECT * INTO last FROM application_event WHERE application_id = NEW.application_id ORDER BY seq DESC LIMIT 1;
  PERFORM set_config('app.kind', before, true);
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, sha256(convert_to('application ' || NEW.application_id, 'UTF8')));
  NEW.at := date_trunc('milliseconds', NEW.at);
  NEW.hash := application_event_hash(NEW);
  RETURN NEW;
END $$;

-- For staff, whoever may only review included: the case stays as it is until the end of the transaction.
CREATE FUNCTION case_lock(case_ref text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  IF before <> 'staff' THEN RETURN; END IF;
  PERFORM set_config('app.kind', 'system', true);
  PERFORM FROM application a WHERE a.ref = case_ref AND a.submitted_at IS NOT NULL FOR UPDATE;
  PERFORM set_config('app.kind', before, true);
END $$;

-- What an application that has ended no longer needs, whoever ended it: reviews nobody has written, visits nobody has made.
CREATE FUNCTION application_is_over() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  UPDATE review SET status = 'ended' WHERE application_id = NEW.id AND status = 'open';
  UPDATE inspection SET status = 'cancelled' WHERE application_id = NEW.id AND status = 'planned';
  PERFORM set_config('app.kind', before, true);
  RETURN NULL;
END $$;
CREATE TRIGGER application_over AFTER UPDATE OF status ON application FOR EACH ROW
  WHEN (NEW.status <> OLD.status AND NEW.status IN ('refused', 'cancelled', 'withdrawn')) EXECUTE FUNCTION application_is_over();

REVOKE EXECUTE ON FUNCTION actor_now(), actor_own_party(), actor_decides(), actor_inspects(), actor_works_on(uuid), staff_takes_a_step(), case_lock(text), application_is_over()
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION actor_now(), actor_own_party(), actor_decides(), actor_inspects(), actor_works_on(uuid), staff_takes_a_step(), case_lock(text), application_is_over()
  TO ecitizen_app;
