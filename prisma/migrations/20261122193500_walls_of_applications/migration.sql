-- What a resident's own transaction may write about an application is what residents' commands write, and no more. The promise, the fee,
-- decisions, checks of files and consents are the city's or another person's: they are written as the system, once the step itself has passed.

-- ---------------------------------------------------------------- the application: the steps of an applicant, and nothing but their columns
CREATE FUNCTION resident_takes_a_step() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_sending boolean := OLD.status = 'draft' AND NEW.status IN ('submitted', 'awaitingFee');
  is_over boolean := NEW.status = 'withdrawn' AND OLD.status NOT IN ('draft', 'withdrawn');
  is_answered boolean := OLD.status = 'actionRequired' AND NEW.status = OLD.stage_before
    AND NOT EXISTS (SELECT FROM requested_item r WHERE r.application_id = OLD.id AND r.status = 'neededFromYou');
BEGIN
  IF NOT (NEW.status = OLD.status OR is_sending OR is_over OR is_answered) THEN
    RAISE EXCEPTION 'a resident takes no step from % to %', OLD.status, NEW.status USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF (NEW.id, NEW.account_id, NEW.department_id, NEW.version, NEW.key, NEW.created_at, NEW.fee_bill_id, NEW.submitted_at, NEW.due_on)
      IS DISTINCT FROM (OLD.id, OLD.account_id, OLD.department_id, OLD.version, OLD.key, OLD.created_at, OLD.fee_bill_id, OLD.submitted_at, OLD.due_on)
    OR (NEW.decided_at IS DISTINCT FROM OLD.decided_at AND NOT is_over)
    OR ((NEW.stage_before, NEW.waiting_since) IS DISTINCT FROM (OLD.stage_before, OLD.waiting_since) AND NOT (is_answered OR is_over))
    OR (OLD.status <> 'draft' AND (NEW.answers, NEW.revision, NEW.subject, NEW.expires_at, NEW.warned_at)
      IS DISTINCT FROM (OLD.answers, OLD.revision, OLD.subject, OLD.expires_at, OLD.warned_at)) THEN
    RAISE EXCEPTION 'a resident may not change this of application %', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_step BEFORE UPDATE ON application FOR EACH ROW WHEN (actor_kind() = 'resident') EXECUTE FUNCTION resident_takes_a_step();

DROP POLICY resident_begins ON application;
CREATE POLICY resident_begins ON application FOR INSERT WITH CHECK (
  party_id = (SELECT actor_party()) AND account_id = (SELECT actor_account()) AND status = 'draft' AND (SELECT actor_may('applications', 'draft'))
  AND sent IS NULL AND fee_bill_id IS NULL AND due_on IS NULL AND decided_at IS NULL AND waiting_since IS NULL);

-- ---------------------------------------------------------------- the history: what a resident did, where the application stands
DROP POLICY resident_acts ON application_event;
CREATE POLICY resident_acts ON application_event FOR INSERT WITH CHECK (
  party_id = (SELECT actor_party()) AND actor_kind = 'resident' AND account_id = (SELECT actor_account()) AND (SELECT actor_may('applications', 'send'))
  AND kind IN ('sent', 'itemAnswered', 'withdrawn')
  AND EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.status = application_event.status));
-- The same for whoever writes past the policies: residents do these things, and the city the others.
ALTER TABLE application_event
  ADD CHECK (actor_kind <> 'resident' OR kind IN ('sent', 'itemAnswered', 'withdrawn')),
  ADD CHECK (kind <> 'withdrawn' OR status = 'withdrawn');

-- ---------------------------------------------------------------- what the city asks for: answered once, its question stays
CREATE FUNCTION resident_answers_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.application_id, NEW.party_id, NEW.kind, NEW.document_kind, NEW.title, NEW.reason, NEW.asked_by, NEW.asked_at, NEW.due_on,
      NEW.decided_at, NEW.decided_by, NEW.note)
    IS DISTINCT FROM (OLD.id, OLD.application_id, OLD.party_id, OLD.kind, OLD.document_kind, OLD.title, OLD.reason, OLD.asked_by, OLD.asked_at,
      OLD.due_on, OLD.decided_at, OLD.decided_by, OLD.note) THEN
    RAISE EXCEPTION 'a resident answers requested item %, and changes nothing else of it', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER requested_item_answer BEFORE UPDATE ON requested_item FOR EACH ROW WHEN (actor_kind() = 'resident') EXECUTE FUNCTION resident_answers_only();
DROP POLICY resident_answers ON requested_item;
CREATE POLICY resident_answers ON requested_item FOR UPDATE
  USING (party_id = (SELECT actor_party()) AND status = 'neededFromYou' AND (SELECT actor_may('applications', 'send')))
  WITH CHECK (party_id = (SELECT actor_party()) AND status = 'submitted');

-- ---------------------------------------------------------------- files and documents: what the checks say is not the sender's to write
DROP POLICY resident_changes ON stored_file;
DROP POLICY resident_adds ON stored_file;
CREATE POLICY resident_adds ON stored_file FOR INSERT WITH CHECK (
  party_id = (SELECT actor_party()) AND account_id = (SELECT actor_account()) AND (SELECT actor_may('applications', 'draft'))
  AND status = 'uploading' AND size = 0 AND sha256 = '' AND problem IS NULL AND checked_at IS NULL);
-- A document is for a draft, or for something that is asked for now.
DROP POLICY resident_adds ON document;
CREATE POLICY resident_adds ON document FOR INSERT WITH CHECK (
  party_id = (SELECT actor_party()) AND (SELECT actor_may('applications', 'draft')) AND status = 'received' AND note = '' AND decided_at IS NULL
  AND CASE WHEN item_id IS NULL THEN EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.status = 'draft')
      ELSE EXISTS (SELECT FROM requested_item r WHERE r.id = item_id AND r.application_id = document.application_id AND r.status = 'neededFromYou') END);

-- ---------------------------------------------------------------- passports and consents
DROP POLICY resident_adds ON passport_application;
CREATE POLICY resident_adds ON passport_application FOR INSERT WITH CHECK (
  party_id = (SELECT actor_party()) AND (SELECT actor_may('applications', 'draft')) AND NOT is_open AND old_number IS NULL
  AND tracking IS NULL AND carrier_number IS NULL AND tracked_at IS NULL
  AND EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.status = 'draft'));
DROP POLICY resident_adds ON guardian_consent;
CREATE POLICY resident_adds ON guardian_consent FOR INSERT WITH CHECK (
  party_id = (SELECT actor_party()) AND (SELECT actor_may('applications', 'draft'))
  AND status = 'asked' AND signed_name = '' AND code_hash IS NULL AND tries = 0 AND account_id IS NULL AND answered_at IS NULL
  AND EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.status = 'draft'));
-- Asked again or taken back while it is a draft; whom, about what, and the answer stay.
DROP POLICY resident_asks_again ON guardian_consent;
CREATE POLICY resident_asks_again ON guardian_consent FOR UPDATE
  USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('applications', 'draft'))
    AND EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.status = 'draft'))
  WITH CHECK (party_id = (SELECT actor_party()) AND status IN ('asked', 'withdrawn'));
CREATE FUNCTION resident_asks_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.application_id, NEW.party_id, NEW.name, NEW.email, NEW.about, NEW.about_hash, NEW.signed_name, NEW.account_id)
      IS DISTINCT FROM (OLD.id, OLD.application_id, OLD.party_id, OLD.name, OLD.email, OLD.about, OLD.about_hash, OLD.signed_name, OLD.account_id)
    OR (NEW.code_hash IS NOT NULL AND NEW.code_hash IS DISTINCT FROM OLD.code_hash)
    OR (NEW.status = 'asked' AND OLD.status <> 'asked') THEN
    RAISE EXCEPTION 'whoever asks for consent % may not change this of it', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guardian_consent_ask BEFORE UPDATE ON guardian_consent FOR EACH ROW WHEN (actor_kind() = 'resident') EXECUTE FUNCTION resident_asks_only();

-- ---------------------------------------------------------------- what belongs to nobody, and only the city writes
-- What was promised, asked and charged under a version is read by everyone who may do anything, and written when services are published.
ALTER TABLE service_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_version FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON service_version USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()));
CREATE POLICY actors_see ON service_version FOR SELECT USING ((SELECT actor_kind()) <> '');
ALTER TABLE search_miss ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_miss FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON search_miss USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()));

REVOKE EXECUTE ON FUNCTION resident_takes_a_step(), resident_answers_only(), resident_asks_only() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION resident_takes_a_step(), resident_answers_only(), resident_asks_only() TO ecitizen_app;
