-- AlterTable
ALTER TABLE "issue_update" ADD COLUMN     "key" UUID;

-- CreateTable
CREATE TABLE "issue_text" (
    "report_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "issue_text_pkey" PRIMARY KEY ("report_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "issue_update_key_key" ON "issue_update"("key");

-- ---------------------------------------------------------------- who works on reports
CREATE FUNCTION at_issue_desk() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT actor_kind() = 'staff' AND actor_role() IN ('works', 'supervisor')
$$;
DROP POLICY department_sees ON issue_report;
DROP POLICY department_changes ON issue_report;
CREATE POLICY department_sees ON issue_report FOR SELECT USING (
  (SELECT at_issue_desk()) AND department_id = ANY ((SELECT actor_departments())::uuid[]));
-- Nobody works on their own matter.
CREATE POLICY department_changes ON issue_report FOR UPDATE
  USING ((SELECT at_issue_desk()) AND department_id = ANY ((SELECT actor_departments())::uuid[])
    AND party_id IS DISTINCT FROM (SELECT a.own_party_id FROM account a WHERE a.id = (SELECT actor_account())))
  WITH CHECK ((SELECT at_issue_desk()) AND department_id = ANY ((SELECT actor_departments())::uuid[]));
DROP POLICY department_writes ON issue_update;
CREATE POLICY department_writes ON issue_update FOR INSERT WITH CHECK (
  (SELECT at_issue_desk()) AND by_account_id = (SELECT actor_account()) AND EXISTS (SELECT FROM issue_report r WHERE r.id = report_id
    AND r.department_id = ANY ((SELECT actor_departments())::uuid[])
    AND r.party_id IS DISTINCT FROM (SELECT a.own_party_id FROM account a WHERE a.id = (SELECT actor_account()))));
DROP POLICY department_adds ON issue_photo;
CREATE POLICY department_adds ON issue_photo FOR INSERT WITH CHECK (
  (SELECT at_issue_desk()) AND draft_id IS NULL AND side = 'after' AND EXISTS (SELECT FROM issue_report r WHERE r.id = report_id
    AND r.department_id = ANY ((SELECT actor_departments())::uuid[])
    AND r.party_id IS DISTINCT FROM (SELECT a.own_party_id FROM account a WHERE a.id = (SELECT actor_account()))));
DROP POLICY department_hides ON issue_photo;
CREATE POLICY department_hides ON issue_photo FOR UPDATE
  USING ((SELECT at_issue_desk()) AND EXISTS (SELECT FROM issue_report r WHERE r.id = report_id
    AND r.department_id = ANY ((SELECT actor_departments())::uuid[])
    AND r.party_id IS DISTINCT FROM (SELECT a.own_party_id FROM account a WHERE a.id = (SELECT actor_account()))))
  WITH CHECK ((SELECT at_issue_desk()) AND draft_id IS NULL);

-- For staff, whether a report that they do not see is another department's: they read so, instead of that it is not there.
CREATE FUNCTION issue_is_elsewhere(issue_ref text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  found boolean;
BEGIN
  IF NOT at_issue_desk() THEN RETURN false; END IF;
  PERFORM set_config('app.kind', 'system', true);
  found := EXISTS (SELECT FROM issue_report r WHERE r.ref = issue_ref);
  PERFORM set_config('app.kind', before, true);
  RETURN found;
END $$;

-- ---------------------------------------------------------------- what ends, and what is opened again
-- Of a department whoever works on reports and has the fewest open ones, but for one person; null when there is nobody else.
CREATE FUNCTION issue_another_crew(department uuid, but_not uuid) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  chosen uuid;
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  SELECT a.id INTO chosen FROM account_department d JOIN account a ON a.id = d.account_id
  WHERE d.department_id = department AND a.kind = 'staff' AND a.status = 'active' AND a.role IN ('works', 'supervisor') AND a.id IS DISTINCT FROM but_not
  ORDER BY a.role DESC, (SELECT count(*) FROM (SELECT FROM issue_report r
    WHERE r.crew_account_id = a.id AND r.status IN ('new', 'triaged', 'assigned', 'scheduled', 'inProgress') LIMIT 100) few), a.id LIMIT 1;
  PERFORM set_config('app.kind', before, true);
  RETURN chosen;
END $$;

-- Staff end a report with a photo of the place as it is now, or with a sentence that everybody reads. One that is opened again, by whomever,
-- lands with another person than the one who closed it.
CREATE FUNCTION issue_ends_with_reason() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  since timestamptz := coalesce(OLD.reopened_at, OLD.reported_at);
  said boolean;
BEGIN
  IF NEW.status IN ('resolved', 'closed') AND OLD.status NOT IN ('resolved', 'closed') AND before = 'staff' THEN
    PERFORM set_config('app.kind', 'system', true);
    said := NEW.duplicate_of_id IS NOT NULL
      OR EXISTS (SELECT FROM issue_update u WHERE u.report_id = NEW.id AND u.at >= since AND u.is_public AND u.text <> '' AND u.status = NEW.status)
      OR (NEW.resolution = 'fixed' AND EXISTS (SELECT FROM issue_photo p WHERE p.report_id = NEW.id AND p.side = 'after' AND p.added_at >= since));
    PERFORM set_config('app.kind', before, true);
    IF NOT said THEN RAISE EXCEPTION 'report % does not end without a photo or a sentence', NEW.id USING ERRCODE = 'check_violation'; END IF;
  END IF;
  IF NEW.reopened_at IS DISTINCT FROM OLD.reopened_at AND NEW.reopened_at IS NOT NULL THEN
    NEW.crew_account_id := issue_another_crew(NEW.department_id, NEW.closed_by);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER issue_ends BEFORE UPDATE ON issue_report FOR EACH ROW EXECUTE FUNCTION issue_ends_with_reason();
ALTER TABLE issue_report ADD CONSTRAINT issue_another_person CHECK (
  reopened_at IS NULL OR closed_by IS NULL OR status IN ('resolved', 'closed') OR crew_account_id IS DISTINCT FROM closed_by);

-- ---------------------------------------------------------------- the queue, each view and filter in the order in which it is worked on
CREATE INDEX issue_queue ON issue_report (department_id, severity DESC, promised_on, id)
  WHERE status IN ('new', 'triaged', 'assigned', 'scheduled', 'inProgress');
CREATE INDEX issue_queue_new ON issue_report (department_id, severity DESC, promised_on, id) WHERE status = 'new';
CREATE INDEX issue_queue_mine ON issue_report (crew_account_id, severity DESC, promised_on, id)
  WHERE status IN ('new', 'triaged', 'assigned', 'scheduled', 'inProgress');
CREATE INDEX issue_queue_nobody ON issue_report (department_id, severity DESC, promised_on, id)
  WHERE crew_account_id IS NULL AND status IN ('new', 'triaged', 'assigned', 'scheduled', 'inProgress');
CREATE INDEX issue_queue_planned ON issue_report (department_id, severity DESC, promised_on, id, scheduled_on) WHERE status = 'scheduled';
CREATE INDEX issue_queue_reopened ON issue_report (department_id, severity DESC, promised_on, id)
  WHERE reopened_at IS NOT NULL AND status IN ('new', 'triaged', 'assigned', 'scheduled', 'inProgress');
CREATE INDEX issue_queue_private ON issue_report (department_id, severity DESC, promised_on, id) WHERE hidden_at IS NOT NULL;
CREATE INDEX issue_queue_category ON issue_report (department_id, category, severity DESC, promised_on, id)
  WHERE status IN ('new', 'triaged', 'assigned', 'scheduled', 'inProgress');
CREATE INDEX issue_queue_ward ON issue_report (department_id, ward, severity DESC, promised_on, id)
  WHERE status IN ('new', 'triaged', 'assigned', 'scheduled', 'inProgress');
CREATE INDEX issue_queue_stop ON issue_report (department_id, status, severity DESC, promised_on, id)
  WHERE status IN ('new', 'triaged', 'assigned', 'scheduled', 'inProgress');
CREATE INDEX issue_queue_promised ON issue_report (department_id, promised_on, id)
  WHERE status IN ('new', 'triaged', 'assigned', 'scheduled', 'inProgress');
CREATE INDEX issue_queue_age ON issue_report (department_id, reported_at, id)
  WHERE status IN ('new', 'triaged', 'assigned', 'scheduled', 'inProgress');
CREATE INDEX issue_queue_over ON issue_report (department_id, updated_at DESC, id DESC) WHERE status IN ('resolved', 'closed');

-- ---------------------------------------------------------------- what is searched for
-- A table of its own, which only functions read: under the walls of the report no index of trigrams could be used.
CREATE INDEX issue_text_open ON issue_text USING gin (words gin_trgm_ops) WHERE state = 'open';
CREATE INDEX issue_text_over ON issue_text USING gin (words gin_trgm_ops) WHERE state = 'over';
ALTER TABLE issue_text
  ADD FOREIGN KEY (report_id) REFERENCES issue_report (id) ON DELETE CASCADE,
  ADD CHECK (state IN ('open', 'over'));
ALTER TABLE issue_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE issue_text FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY search ON issue_text TO %I USING (true) WITH CHECK (true)', current_user); END $$;
REVOKE INSERT, UPDATE, DELETE ON issue_text FROM ecitizen_app;

CREATE FUNCTION issue_words(address text, street text, description text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(address || ' / ' || street || ' / ' || description)
$$;
CREATE FUNCTION issue_text_follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  INSERT INTO issue_text VALUES (NEW.id, NEW.department_id, CASE WHEN NEW.status IN ('resolved', 'closed') THEN 'over' ELSE 'open' END,
    issue_words(NEW.address, NEW.street, NEW.description))
  ON CONFLICT (report_id) DO UPDATE SET department_id = excluded.department_id, state = excluded.state, words = excluded.words
    WHERE (issue_text.department_id, issue_text.state, issue_text.words) IS DISTINCT FROM (excluded.department_id, excluded.state, excluded.words);
  RETURN NULL;
END $$;
CREATE TRIGGER issue_searched AFTER INSERT OR UPDATE OF status, address, street, department_id ON issue_report
  FOR EACH ROW EXECUTE FUNCTION issue_text_follows();
-- What was there before this table, and what is loaded without triggers.
CREATE FUNCTION issue_text_fill() RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  INSERT INTO issue_text SELECT r.id, r.department_id, CASE WHEN r.status IN ('resolved', 'closed') THEN 'over' ELSE 'open' END,
    issue_words(r.address, r.street, r.description) FROM issue_report r ON CONFLICT DO NOTHING;
  PERFORM set_config('app.kind', before, true);
END $$;
SELECT issue_text_fill();

-- The ids of reports of the actor's own departments in these states, up to one more than are shown as found. They are read again under
-- row-level security.
CREATE FUNCTION issue_search(query text, states text[]) RETURNS TABLE (id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
  wanted text := lower(trim(query));
  part text := '%' || replace(replace(replace(wanted, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  own uuid[] := actor_departments();
BEGIN
  IF NOT at_issue_desk() OR length(wanted) < 3 THEN RETURN; END IF;
  RETURN QUERY
    SELECT f.report_id FROM (
      (SELECT t.report_id FROM issue_text t WHERE 'open' = ANY (states) AND t.state = 'open' AND t.words LIKE part AND t.department_id = ANY (own) LIMIT 501)
      UNION ALL
      (SELECT t.report_id FROM issue_text t WHERE 'over' = ANY (states) AND t.state = 'over' AND t.words LIKE part AND t.department_id = ANY (own) LIMIT 501)
    ) f LIMIT 501;
END $$;

REVOKE EXECUTE ON FUNCTION at_issue_desk(), issue_is_elsewhere(text), issue_another_crew(uuid, uuid), issue_ends_with_reason(), issue_words(text, text, text),
  issue_text_follows(), issue_text_fill(), issue_search(text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION at_issue_desk(), issue_is_elsewhere(text), issue_ends_with_reason(), issue_search(text, text[]) TO ecitizen_app;
