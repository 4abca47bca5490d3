-- AlterTable
ALTER TABLE "account" ADD COLUMN     "shortcuts" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "case_batch" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "undone" JSONB,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_record" (
    "service" TEXT NOT NULL,
    "department_id" UUID,
    "promised" INTEGER NOT NULL,
    "decided" INTEGER NOT NULL,
    "on_time" INTEGER NOT NULL,
    "decided_before" INTEGER NOT NULL,
    "on_time_before" INTEGER NOT NULL,
    "half" INTEGER,
    "nine_in_ten" INTEGER,
    "measured_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_record_pkey" PRIMARY KEY ("service")
);

-- CreateTable
CREATE TABLE "case_text" (
    "application_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "case_text_pkey" PRIMARY KEY ("application_id")
);

-- CreateIndex
CREATE INDEX "case_batch_account_id_made_at_idx" ON "case_batch"("account_id", "made_at");

-- CreateIndex
CREATE INDEX "service_record_department_id_idx" ON "service_record"("department_id");

-- ---------------------------------------------------------------- what the columns may hold
ALTER TABLE case_batch
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD CHECK (kind IN ('assignee', 'priority')),
  ADD CHECK ((undone IS NULL) = (undone_at IS NULL));
ALTER TABLE service_record
  ADD FOREIGN KEY (department_id) REFERENCES department (id),
  ADD CHECK (on_time BETWEEN 0 AND decided),
  ADD CHECK (on_time_before BETWEEN 0 AND decided_before),
  ADD CHECK ((service = '') = (department_id IS NULL)),
  ADD CHECK ((half IS NULL) = (nine_in_ten IS NULL));

-- One filter each of the queue, in its order; what is waited for also by when it came.
CREATE INDEX application_queue_service ON application (department_id, service, priority DESC, due_on, id)
  WHERE status IN ('submitted', 'intakeCheck', 'inReview', 'inspection', 'pendingDecision');
CREATE INDEX application_queue_stop ON application (department_id, status, priority DESC, due_on, id)
  WHERE status IN ('submitted', 'intakeCheck', 'inReview', 'inspection', 'pendingDecision', 'actionRequired', 'approvedAwaitingPayment');
CREATE INDEX application_queue_waiting_newest ON application (department_id, submitted_at DESC, id DESC)
  WHERE status IN ('actionRequired', 'approvedAwaitingPayment');
CREATE INDEX application_queue_late ON application (due_on, id)
  WHERE status IN ('submitted', 'intakeCheck', 'inReview', 'inspection', 'pendingDecision') AND escalation IS DISTINCT FROM 'late';
-- What staff search for: what a case is about, and who applies. A table of its own, which only functions read: under the walls of the
-- application no index of trigrams could be used. `state` is whose turn it is: city, applicant, over (decided) or gone.
CREATE INDEX case_text_city ON case_text USING gin (words gin_trgm_ops) WHERE state = 'city';
CREATE INDEX case_text_applicant ON case_text USING gin (words gin_trgm_ops) WHERE state = 'applicant';
CREATE INDEX case_text_over ON case_text USING gin (words gin_trgm_ops) WHERE state = 'over';
ALTER TABLE case_text
  ADD FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
  ADD CHECK (state IN ('city', 'applicant', 'over', 'gone'));

-- ---------------------------------------------------------------- who sees what
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['case_batch', 'service_record'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()))', name);
  END LOOP;
END $$;
-- No wall that a search would have to look through: whoever owns the functions reads it, the portal never does.
ALTER TABLE case_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_text FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY search ON case_text TO %I USING (true) WITH CHECK (true)', current_user); END $$;
REVOKE INSERT, UPDATE, DELETE ON case_text FROM ecitizen_app;
CREATE POLICY own ON case_batch USING ((SELECT at_case_desk()) AND account_id = (SELECT actor_account()))
  WITH CHECK ((SELECT at_case_desk()) AND account_id = (SELECT actor_account()));
CREATE POLICY department_sees ON service_record FOR SELECT USING (
  (SELECT at_case_desk()) AND department_id = ANY ((SELECT actor_departments())::uuid[]));
-- The city publishes how often it kept its promise.
CREATE POLICY everyone_sees ON service_record FOR SELECT USING (service = '' AND (SELECT actor_kind()) <> '');
REVOKE DELETE ON case_batch FROM ecitizen_app;

-- What was done to several cases stays as it was; only that it was undone is written, once.
CREATE FUNCTION case_batch_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.undone_at IS NOT NULL OR (NEW.account_id, NEW.kind, NEW.target, NEW.changes, NEW.made_at)
      IS DISTINCT FROM (OLD.account_id, OLD.kind, OLD.target, OLD.changes, OLD.made_at) THEN
    RAISE EXCEPTION 'batch % stays as it is', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_batch_change BEFORE UPDATE ON case_batch FOR EACH ROW EXECUTE FUNCTION case_batch_stays();

CREATE FUNCTION case_text_of(a application) RETURNS case_text LANGUAGE sql STABLE AS $$
  SELECT ROW (a.id, a.department_id,
    CASE WHEN a.status IN ('submitted', 'intakeCheck', 'inReview', 'inspection', 'pendingDecision') THEN 'city'
      WHEN a.status IN ('actionRequired', 'approvedAwaitingPayment') THEN 'applicant' WHEN a.decided_at IS NOT NULL THEN 'over' ELSE 'gone' END,
    lower(a.subject || ' / ' || coalesce((SELECT p.display_name FROM party p WHERE p.id = a.party_id), '')))::case_text
$$;
CREATE FUNCTION case_text_follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  IF NEW.submitted_at IS NULL THEN RETURN NULL; END IF;
  PERFORM set_config('app.kind', 'system', true);
  INSERT INTO case_text SELECT (case_text_of(NEW)).*
  ON CONFLICT (application_id) DO UPDATE SET department_id = excluded.department_id, state = excluded.state, words = excluded.words
    WHERE (case_text.department_id, case_text.state, case_text.words) IS DISTINCT FROM (excluded.department_id, excluded.state, excluded.words);
  PERFORM set_config('app.kind', before, true);
  RETURN NULL;
END $$;
CREATE TRIGGER application_searched AFTER INSERT OR UPDATE OF status, submitted_at, decided_at, subject, department_id ON application
  FOR EACH ROW EXECUTE FUNCTION case_text_follows();
CREATE FUNCTION case_names_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  UPDATE case_text t SET words = (case_text_of(a)).words FROM application a WHERE a.party_id = NEW.id AND t.application_id = a.id;
  PERFORM set_config('app.kind', before, true);
  RETURN NULL;
END $$;
CREATE TRIGGER party_searched AFTER UPDATE OF display_name ON party FOR EACH ROW EXECUTE FUNCTION case_names_follow();
-- What was there before this table, and what is loaded without triggers.
CREATE FUNCTION case_text_fill() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  INSERT INTO case_text SELECT (case_text_of(a)).* FROM application a WHERE a.submitted_at IS NOT NULL ON CONFLICT DO NOTHING;
  PERFORM set_config('app.kind', before, true);
END $$;
SELECT case_text_fill();

-- Search in private text: the ids of cases of the actor's own departments in these states, up to one more than are shown as found. They are
-- read again under row-level security.
CREATE FUNCTION case_search(query text, states text[]) RETURNS TABLE (id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
  wanted text := lower(trim(query));
  part text := '%' || replace(replace(replace(wanted, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  own uuid[] := actor_departments();
BEGIN
  IF NOT at_case_desk() OR length(wanted) < 3 THEN RETURN; END IF;
  RETURN QUERY
    SELECT f.application_id FROM (
      (SELECT t.application_id FROM case_text t WHERE 'city' = ANY (states) AND t.state = 'city' AND t.words LIKE part AND t.department_id = ANY (own) LIMIT 501)
      UNION ALL
      (SELECT t.application_id FROM case_text t
       WHERE 'applicant' = ANY (states) AND t.state = 'applicant' AND t.words LIKE part AND t.department_id = ANY (own) LIMIT 501)
      UNION ALL
      (SELECT t.application_id FROM case_text t WHERE 'over' = ANY (states) AND t.state = 'over' AND t.words LIKE part AND t.department_id = ANY (own) LIMIT 501)
    ) f LIMIT 501;
END $$;
REVOKE EXECUTE ON FUNCTION case_batch_stays(), case_search(text, text[]), case_text_of(application), case_text_follows(), case_names_follow(),
  case_text_fill() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION case_batch_stays(), case_search(text, text[]) TO ecitizen_app;
