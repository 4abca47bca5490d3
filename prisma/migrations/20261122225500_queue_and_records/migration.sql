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
-- What staff search for: what a case is about, and who applies.
CREATE INDEX application_subject_search ON application USING gin (lower(subject) gin_trgm_ops) WHERE submitted_at IS NOT NULL;
CREATE INDEX party_name_search ON party USING gin (lower(display_name) gin_trgm_ops);

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

-- Search in private text, so that trigrams can be used: the ids of cases of the actor's own departments, open or decided, up to one more
-- than are shown as found. They are read again under row-level security.
CREATE FUNCTION case_search(query text, is_decided boolean) RETURNS TABLE (id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
  wanted text := lower(trim(query));
  part text := '%' || replace(replace(replace(wanted, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  own uuid[] := actor_departments();
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  IF NOT at_case_desk() OR length(wanted) < 3 THEN RETURN; END IF;
  PERFORM set_config('app.kind', 'system', true);
  RETURN QUERY
    SELECT f.id FROM (
      (SELECT a.id FROM application a
       WHERE lower(a.subject) LIKE part AND a.submitted_at IS NOT NULL AND a.department_id = ANY (own) AND (a.decided_at IS NOT NULL) = is_decided LIMIT 501)
      UNION
      (SELECT a.id FROM (SELECT p.id FROM party p WHERE lower(p.display_name) LIKE part LIMIT 2001) p
       JOIN application a ON a.party_id = p.id
       WHERE a.submitted_at IS NOT NULL AND a.department_id = ANY (own) AND (a.decided_at IS NOT NULL) = is_decided LIMIT 501)) f
    LIMIT 501;
  PERFORM set_config('app.kind', before, true);
END $$;
REVOKE EXECUTE ON FUNCTION case_batch_stays(), case_search(text, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION case_batch_stays(), case_search(text, boolean) TO ecitizen_app;
