-- DropIndex
DROP INDEX "permit_status_valid_until_idx";

-- AlterTable
ALTER TABLE "account" ADD COLUMN     "own_party_id" UUID,
ADD COLUMN     "services" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "assignee_id" UUID,
ADD COLUMN     "escalation" TEXT,
ADD COLUMN     "issue_bill_id" UUID,
ADD COLUMN     "letter_lang" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "opened_at" TIMESTAMPTZ(3),
ADD COLUMN     "opened_by" UUID,
ADD COLUMN     "priority" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "stage_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "inspection_id" UUID;

-- AlterTable
ALTER TABLE "permit" ADD COLUMN     "code" TEXT NOT NULL DEFAULT replace(gen_random_uuid()::text, '-', ''),
ADD COLUMN     "conditions" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "end_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "key_id" TEXT NOT NULL DEFAULT '1',
ADD COLUMN     "superseded_by" UUID,
ADD COLUMN     "warned_for" INTEGER;

-- AlterTable
ALTER TABLE "passport_application" ADD COLUMN     "book_hint" TEXT,
ADD COLUMN     "book_number" TEXT,
ADD COLUMN     "pickup_place" TEXT;

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "application_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "deciding_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "verdict" TEXT,
    "comment" TEXT NOT NULL DEFAULT '',
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_on" DATE NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by" UUID,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criterion_finding" (
    "application_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "found_by" UUID NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "criterion_finding_pkey" PRIMARY KEY ("application_id","criterion")
);

-- CreateTable
CREATE TABLE "inspection" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "application_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "inspector_id" UUID NOT NULL,
    "planned_on" DATE NOT NULL,
    "part" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'planned',
    "checks" JSONB NOT NULL DEFAULT '{}',
    "result" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_note" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "application_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "ref" TEXT NOT NULL,
    "application_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "conditions" JSONB NOT NULL DEFAULT '[]',
    "language" TEXT NOT NULL,
    "letter" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "review_department_id_status_due_on_id_idx" ON "review"("department_id", "status", "due_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "review_application_id_department_id_key" ON "review"("application_id", "department_id");

-- CreateIndex
CREATE INDEX "inspection_application_id_planned_on_idx" ON "inspection"("application_id", "planned_on");

-- CreateIndex
CREATE INDEX "inspection_inspector_id_status_planned_on_id_idx" ON "inspection"("inspector_id", "status", "planned_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "inspection_id_party_id_key" ON "inspection"("id", "party_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_note_key_key" ON "case_note"("key");

-- CreateIndex
CREATE INDEX "case_note_application_id_created_at_id_idx" ON "case_note"("application_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_ref_key" ON "decision"("ref");

-- CreateIndex
CREATE INDEX "decision_application_id_proposed_at_idx" ON "decision"("application_id", "proposed_at");

-- CreateIndex
CREATE INDEX "decision_status_proposed_at_id_idx" ON "decision"("status", "proposed_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "application_issue_bill_id_key" ON "application"("issue_bill_id");

-- CreateIndex
CREATE UNIQUE INDEX "permit_code_key" ON "permit"("code");

-- CreateIndex
CREATE UNIQUE INDEX "permit_superseded_by_key" ON "permit"("superseded_by");

-- CreateIndex
CREATE INDEX "permit_status_valid_until_id_idx" ON "permit"("status", "valid_until", "id");

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_finding" ADD CONSTRAINT "criterion_finding_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what the columns may hold
ALTER TABLE permit ALTER COLUMN code DROP DEFAULT;
ALTER TABLE account
  ADD FOREIGN KEY (own_party_id) REFERENCES party (id),
  ADD CHECK (kind = 'staff' OR (own_party_id IS NULL AND services = '{}'));
ALTER TABLE application
  ADD FOREIGN KEY (assignee_id) REFERENCES account (id),
  ADD FOREIGN KEY (opened_by) REFERENCES account (id),
  ADD FOREIGN KEY (issue_bill_id) REFERENCES bill (id),
  ADD CHECK (priority IN (0, 1)),
  ADD CHECK (escalation IN ('soon', 'late')),
  ADD CHECK ((opened_by IS NULL) = (opened_at IS NULL));
ALTER TABLE review
  ADD FOREIGN KEY (application_id, party_id) REFERENCES application (id, party_id),
  ADD FOREIGN KEY (department_id) REFERENCES department (id),
  ADD FOREIGN KEY (deciding_id) REFERENCES department (id),
  ADD FOREIGN KEY (done_by) REFERENCES account (id),
  ADD CHECK (status IN ('open', 'done', 'ended')),
  ADD CHECK (verdict IN ('noObjection', 'withConditions', 'objection')),
  ADD CHECK ((status = 'done') = (verdict IS NOT NULL AND done_at IS NOT NULL AND done_by IS NOT NULL));
ALTER TABLE criterion_finding
  ADD FOREIGN KEY (application_id, party_id) REFERENCES application (id, party_id),
  ADD FOREIGN KEY (found_by) REFERENCES account (id),
  ADD CHECK (verdict IN ('meets', 'doesNotMeet', 'needMore'));
ALTER TABLE inspection
  ADD FOREIGN KEY (application_id, party_id) REFERENCES application (id, party_id),
  ADD FOREIGN KEY (inspector_id) REFERENCES account (id),
  ADD CHECK (part IN ('morning', 'afternoon')),
  ADD CHECK (status IN ('planned', 'done', 'cancelled')),
  ADD CHECK (result IN ('passed', 'failed')),
  ADD CHECK ((status = 'done') = (result IS NOT NULL AND done_at IS NOT NULL));
CREATE UNIQUE INDEX inspection_one_planned ON inspection (application_id) WHERE status = 'planned';
ALTER TABLE case_note ADD FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE decision
  ADD FOREIGN KEY (application_id, party_id) REFERENCES application (id, party_id),
  ADD FOREIGN KEY (proposed_by) REFERENCES account (id),
  ADD FOREIGN KEY (decided_by) REFERENCES account (id),
  ADD CHECK (outcome IN ('approved', 'refused', 'cancelled', 'revoked')),
  ADD CHECK (status IN ('proposed', 'decided', 'sentBack')),
  ADD CHECK ((status = 'proposed') = (decided_by IS NULL)),
  ADD CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  -- Whoever takes something from a person has a colleague look first.
  ADD CONSTRAINT decision_second_person CHECK (outcome NOT IN ('refused', 'revoked') OR decided_by <> proposed_by);
CREATE UNIQUE INDEX decision_one_open ON decision (application_id) WHERE status = 'proposed';
-- A case ends by one decision; a permit that was issued can be revoked by another.
CREATE UNIQUE INDEX decision_one_end ON decision (application_id) WHERE status = 'decided' AND outcome <> 'revoked';
ALTER TABLE permit
  ADD FOREIGN KEY (superseded_by) REFERENCES permit (id),
  ADD CHECK (status <> 'revoked' OR end_reason <> '');

-- The queue of a department: what is with the city, and what waits for the applicant, each in the order in which it is worked on.
CREATE INDEX application_queue ON application (department_id, priority DESC, due_on, id)
  WHERE status IN ('submitted', 'intakeCheck', 'inReview', 'inspection', 'pendingDecision');
CREATE INDEX application_queue_waiting ON application (department_id, priority DESC, due_on, id) WHERE status IN ('actionRequired', 'approvedAwaitingPayment');
CREATE INDEX application_queue_mine ON application (assignee_id, priority DESC, due_on, id)
  WHERE status IN ('submitted', 'intakeCheck', 'inReview', 'inspection', 'pendingDecision', 'actionRequired', 'approvedAwaitingPayment');
CREATE INDEX application_queue_unassigned ON application (department_id, priority DESC, due_on, id)
  WHERE assignee_id IS NULL AND status IN ('submitted', 'intakeCheck', 'inReview', 'inspection', 'pendingDecision');
CREATE INDEX application_queue_newest ON application (department_id, submitted_at DESC, id DESC)
  WHERE status IN ('submitted', 'intakeCheck', 'inReview', 'inspection', 'pendingDecision');
CREATE INDEX application_queue_decided ON application (department_id, decided_at DESC, id DESC) WHERE decided_at IS NOT NULL AND submitted_at IS NOT NULL;

-- ---------------------------------------------------------------- what may follow what, also for whoever is past the portal
CREATE FUNCTION application_goes_on() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  problem text;
BEGIN
  IF NEW.status = OLD.status THEN RETURN NEW; END IF;
  NEW.stage_since := coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());
  IF NEW.status NOT IN ('issued', 'approvedAwaitingPayment', 'refused') THEN RETURN NEW; END IF;
  PERFORM set_config('app.kind', 'system', true);
  IF NEW.status = 'refused' THEN
    IF NOT EXISTS (SELECT FROM decision d WHERE d.application_id = NEW.id AND d.outcome = 'refused' AND d.status = 'decided') THEN
      problem := 'no second person has decided';
    END IF;
  ELSIF EXISTS (SELECT FROM requested_item i WHERE i.application_id = NEW.id AND i.status IN ('neededFromYou', 'neededFromOthers', 'submitted')) THEN
    problem := 'a requested item is open';
  ELSIF EXISTS (SELECT FROM review r WHERE r.application_id = NEW.id AND r.status = 'open') THEN
    problem := 'a review is open';
  ELSIF EXISTS (SELECT FROM inspection i WHERE i.application_id = NEW.id AND i.status = 'planned') THEN
    problem := 'an inspection is planned';
  ELSIF NOT EXISTS (SELECT FROM decision d WHERE d.application_id = NEW.id AND d.outcome = 'approved' AND d.status = 'decided') THEN
    problem := 'nobody has approved it';
  ELSIF NEW.status = 'issued' AND EXISTS (
    SELECT FROM bill b WHERE b.id IN (NEW.fee_bill_id, NEW.issue_bill_id) AND b.status <> 'paid') THEN
    problem := 'money is due';
  END IF;
  PERFORM set_config('app.kind', before, true);
  IF problem IS NOT NULL THEN
    RAISE EXCEPTION 'application % may not become %: %', NEW.id, NEW.status, problem USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_moves BEFORE UPDATE OF status ON application FOR EACH ROW EXECUTE FUNCTION application_goes_on();

CREATE FUNCTION application_has_begun() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.stage_since := coalesce(NEW.stage_since, NEW.submitted_at, NEW.created_at);
  RETURN NEW;
END $$;
CREATE TRIGGER application_begins BEFORE INSERT ON application FOR EACH ROW EXECUTE FUNCTION application_has_begun();
UPDATE application SET stage_since = coalesce(submitted_at, created_at);

-- A letter is what was sent: of a decision only its end is written, once.
CREATE FUNCTION decision_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'proposed' OR (NEW.ref, NEW.application_id, NEW.party_id, NEW.outcome, NEW.reasons, NEW.conditions, NEW.language, NEW.letter, NEW.hash,
      NEW.proposed_by, NEW.proposed_at) IS DISTINCT FROM (OLD.ref, OLD.application_id, OLD.party_id, OLD.outcome, OLD.reasons, OLD.conditions, OLD.language,
      OLD.letter, OLD.hash, OLD.proposed_by, OLD.proposed_at) THEN
    RAISE EXCEPTION 'decision % stays as it is', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_change BEFORE UPDATE ON decision FOR EACH ROW EXECUTE FUNCTION decision_stays();
CREATE TRIGGER decision_kept BEFORE DELETE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A permit that has ended stays ended, and what its QR was signed over stays.
CREATE FUNCTION permit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.number, NEW.code, NEW.party_id, NEW.application_id, NEW.service, NEW.version, NEW.holder, NEW.valid_from, NEW.valid_until, NEW.conditions, NEW.key_id)
      IS DISTINCT FROM (OLD.number, OLD.code, OLD.party_id, OLD.application_id, OLD.service, OLD.version, OLD.holder, OLD.valid_from, OLD.valid_until,
      OLD.conditions, OLD.key_id)
    OR (OLD.status <> 'valid' AND NEW.status <> OLD.status AND NOT (OLD.status = 'expired' AND NEW.status IN ('revoked', 'superseded'))) THEN
    RAISE EXCEPTION 'permit % stays as it is', OLD.number USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER permit_change BEFORE UPDATE ON permit FOR EACH ROW EXECUTE FUNCTION permit_stays();

-- ---------------------------------------------------------------- who sees what
CREATE FUNCTION at_case_desk() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT actor_kind() = 'staff' AND actor_role() IN ('clerk', 'inspector', 'passportOfficer', 'works', 'supervisor')
$$;
-- Whoever is named no services works on all of their departments.
CREATE FUNCTION actor_serves(service text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('app.services', true), '') = '' OR service = ANY (string_to_array(current_setting('app.services', true), ','))
$$;

DROP POLICY department_sees ON application;
CREATE POLICY department_sees ON application FOR SELECT USING (
  (SELECT at_case_desk()) AND submitted_at IS NOT NULL AND department_id = ANY ((SELECT actor_departments())::uuid[]) AND (SELECT actor_serves(service)));
CREATE POLICY reviewer_sees ON application FOR SELECT USING (
  (SELECT at_case_desk()) AND submitted_at IS NOT NULL AND EXISTS (SELECT FROM review r WHERE r.application_id = application.id));
-- Nobody works on their own matter: what they are as a citizen is in their account.
CREATE POLICY department_works ON application FOR UPDATE
  USING ((SELECT at_case_desk()) AND submitted_at IS NOT NULL AND department_id = ANY ((SELECT actor_departments())::uuid[]) AND (SELECT actor_serves(service))
    AND party_id IS DISTINCT FROM (SELECT a.own_party_id FROM account a WHERE a.id = (SELECT actor_account())))
  WITH CHECK (status NOT IN ('draft', 'awaitingFee', 'withdrawn', 'expired'));

DO $$
DECLARE
  name text;
  mine text := 'EXISTS (SELECT FROM application a WHERE a.id = application_id)';
  works text := 'EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.department_id = ANY ((SELECT actor_departments())::uuid[])
    AND a.party_id IS DISTINCT FROM (SELECT o.own_party_id FROM account o WHERE o.id = (SELECT actor_account())))';
BEGIN
  FOREACH name IN ARRAY ARRAY['review', 'criterion_finding', 'inspection', 'case_note', 'decision'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()))', name);
  END LOOP;
  -- What staff see of a case they see the application of.
  FOREACH name IN ARRAY ARRAY['application_event', 'requested_item', 'criterion_finding', 'inspection', 'case_note', 'decision', 'permit', 'passport_application', 'guardian_consent']
  LOOP
    EXECUTE format('CREATE POLICY department_sees ON %I FOR SELECT USING ((SELECT at_case_desk()) AND %s)', name, mine);
  END LOOP;
  -- The department that decides writes; of a colleague's department only the review is theirs.
  FOREACH name IN ARRAY ARRAY['requested_item', 'criterion_finding', 'inspection', 'decision', 'permit', 'review'] LOOP
    EXECUTE format('CREATE POLICY department_adds ON %I FOR INSERT WITH CHECK ((SELECT at_case_desk()) AND %s)', name, works);
    EXECUTE format('CREATE POLICY department_changes ON %I FOR UPDATE USING ((SELECT at_case_desk()) AND %s)', name, works);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['passport_application', 'document'] LOOP
    EXECUTE format('CREATE POLICY department_changes ON %I FOR UPDATE USING ((SELECT at_case_desk()) AND %s)', name, works);
  END LOOP;
END $$;
CREATE POLICY staff_act ON application_event FOR INSERT WITH CHECK (
  (SELECT at_case_desk()) AND actor_kind = 'staff' AND account_id = (SELECT actor_account()) AND EXISTS (SELECT FROM application a WHERE a.id = application_id));
CREATE POLICY staff_notes ON case_note FOR INSERT WITH CHECK (
  (SELECT at_case_desk()) AND account_id = (SELECT actor_account()) AND EXISTS (SELECT FROM application a WHERE a.id = application_id));
CREATE POLICY case_desk_sees ON document FOR SELECT USING (
  (SELECT at_case_desk()) AND EXISTS (SELECT FROM application a WHERE a.id = application_id));
CREATE POLICY case_desk_sees ON stored_file FOR SELECT USING (
  (SELECT at_case_desk()) AND EXISTS (SELECT FROM document d WHERE d.file_id = stored_file.id));
CREATE POLICY department_knows ON party FOR SELECT USING (
  (SELECT at_case_desk()) AND EXISTS (SELECT FROM application a WHERE a.party_id = party.id));
-- A department sees the reviews it was asked for, and those that it asked for. Nothing here asks the application: that one asks here.
CREATE POLICY department_sees ON review FOR SELECT USING (
  (SELECT at_case_desk()) AND department_id = ANY ((SELECT actor_departments())::uuid[]));
CREATE POLICY owner_sees ON review FOR SELECT USING ((SELECT at_case_desk()) AND deciding_id = ANY ((SELECT actor_departments())::uuid[]));
CREATE POLICY department_reviews ON review FOR UPDATE
  USING ((SELECT at_case_desk()) AND department_id = ANY ((SELECT actor_departments())::uuid[]) AND status = 'open')
  WITH CHECK (done_by = (SELECT actor_account()));
-- The applicant reads what every department said, where they are to come, and what was decided.
CREATE POLICY resident_sees ON review FOR SELECT USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('applications', 'see')));
CREATE POLICY resident_sees ON inspection FOR SELECT USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('applications', 'see')));
CREATE POLICY resident_sees ON decision FOR SELECT USING (party_id = (SELECT actor_party()) AND status = 'decided' AND (SELECT actor_may('applications', 'see')));

REVOKE DELETE ON review, criterion_finding, inspection, case_note, decision, permit FROM ecitizen_app;
REVOKE UPDATE ON case_note FROM ecitizen_app;

REVOKE EXECUTE ON FUNCTION application_goes_on(), application_has_begun(), decision_stays(), permit_stays(), at_case_desk(), actor_serves(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION application_goes_on(), application_has_begun(), decision_stays(), permit_stays(), at_case_desk(), actor_serves(text) TO ecitizen_app;

-- For staff: colleagues by name, those with these ids and those who work on the cases of these departments. Nothing else of their accounts.
CREATE FUNCTION colleagues(ids uuid[], departments uuid[] DEFAULT '{}') RETURNS TABLE (id uuid, name text, role text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  IF before NOT IN ('staff', 'system') THEN RETURN; END IF;
  PERFORM set_config('app.kind', 'system', true);
  RETURN QUERY
    SELECT a.id, a.display_name, a.role FROM account a WHERE a.id = ANY (ids) AND a.kind = 'staff'
    UNION
    SELECT a.id, a.display_name, a.role FROM account_department d JOIN account a ON a.id = d.account_id
    WHERE d.department_id = ANY (departments) AND a.kind = 'staff' AND a.status = 'active'
      AND a.role IN ('clerk', 'inspector', 'passportOfficer', 'works', 'supervisor')
    ORDER BY 2 LIMIT 500;
  PERFORM set_config('app.kind', before, true);
END $$;

-- For staff, whether a case that they do not see is another department's: they read so, instead of that it is not there.
CREATE FUNCTION case_is_elsewhere(case_ref text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  found boolean;
BEGIN
  IF before <> 'staff' THEN RETURN false; END IF;
  PERFORM set_config('app.kind', 'system', true);
  found := EXISTS (SELECT FROM application a WHERE a.ref = case_ref AND a.submitted_at IS NOT NULL);
  PERFORM set_config('app.kind', before, true);
  RETURN found;
END $$;
-- For staff, whether a fee is paid: nothing else of the bill is theirs to see.
CREATE FUNCTION fee_status(bill uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  found text;
BEGIN
  IF before NOT IN ('staff', 'system') THEN RETURN NULL; END IF;
  PERFORM set_config('app.kind', 'system', true);
  SELECT b.status INTO found FROM bill b WHERE b.id = fee_status.bill AND EXISTS (SELECT FROM application a WHERE b.id IN (a.fee_bill_id, a.issue_bill_id));
  PERFORM set_config('app.kind', before, true);
  RETURN found;
END $$;
-- The next number of a series such as BP-2026, without gaps: whoever issues at the same moment waits for it.
CREATE FUNCTION permit_number(series text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  last int;
BEGIN
  IF before NOT IN ('staff', 'system') THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('permit ' || series, 0));
  PERFORM set_config('app.kind', 'system', true);
  SELECT max(substring(p.number FROM length(series) + 2)::int) INTO last FROM permit p
  WHERE p.number >= series || '-' AND p.number < series || '.' AND p.number ~ ('^' || series || '-[0-9]{5,9}$');
  PERFORM set_config('app.kind', before, true);
  RETURN series || '-' || lpad((coalesce(last, 0) + 1)::text, 5, '0');
END $$;
REVOKE EXECUTE ON FUNCTION colleagues(uuid[], uuid[]), case_is_elsewhere(text), fee_status(uuid), permit_number(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION colleagues(uuid[], uuid[]), case_is_elsewhere(text), fee_status(uuid), permit_number(text) TO ecitizen_app;

-- As before, with the services that staff work on.
DROP FUNCTION session_open(uuid, text, timestamptz);
CREATE FUNCTION session_open(session uuid, secret text, at timestamptz)
RETURNS TABLE (id uuid, account_id uuid, display_name text, email text, kind text, role text, locale text, is_private boolean, authenticated_at timestamptz,
  idle_expires_at timestamptz, absolute_expires_at timestamptz, mandate_id uuid, party_id uuid, party_kind text, party_name text, mandate_kind text,
  areas text[], acts text[], mandates int, departments uuid[], services text[], own_party_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  UPDATE auth_session s
  SET last_seen_at = at,
      idle_expires_at = least(at + CASE WHEN s.is_private THEN interval '60 minutes' ELSE interval '15 minutes' END, s.absolute_expires_at)
  WHERE s.id = session AND s.secret_hash = secret AND s.revoked_at IS NULL
    AND s.idle_expires_at > at AND s.absolute_expires_at > at AND s.last_seen_at < at - interval '1 minute';
  RETURN QUERY
    SELECT s.id, a.id, a.display_name, a.email, a.kind, a.role, a.locale, s.is_private, s.authenticated_at, s.idle_expires_at, s.absolute_expires_at,
           m.id, m.party_id, p.kind, p.display_name, m.kind, m.areas, m.acts,
           (SELECT count(*)::int FROM mandate o WHERE o.account_id = a.id AND o.revoked_at IS NULL AND (o.until IS NULL OR o.until > at)),
           ARRAY(SELECT d.department_id FROM account_department d WHERE d.account_id = a.id), a.services, a.own_party_id
    FROM auth_session s
    JOIN account a ON a.id = s.account_id AND a.status = 'active'
    -- The chosen mandate while it holds, else the person's own: a deputy whose time is over is themselves again.
    LEFT JOIN LATERAL (
      SELECT o.* FROM mandate o WHERE o.account_id = a.id AND o.revoked_at IS NULL AND (o.until IS NULL OR o.until > at)
      ORDER BY (o.id IS NOT DISTINCT FROM s.mandate_id) DESC, (o.kind = 'self') DESC LIMIT 1) m ON true
    LEFT JOIN party p ON p.id = m.party_id
    WHERE s.id = session AND s.secret_hash = secret AND s.revoked_at IS NULL AND s.idle_expires_at > at AND s.absolute_expires_at > at;
  PERFORM set_config('app.kind', before, true);
END $$;
REVOKE EXECUTE ON FUNCTION session_open(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION session_open(uuid, text, timestamptz) TO ecitizen_app;
