-- AlterTable
ALTER TABLE "inspection" ADD COLUMN     "inspector_name" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "decision_id" UUID;

-- AlterTable
ALTER TABLE "passport_application" ADD COLUMN     "lost_books" JSONB NOT NULL DEFAULT '[]';

-- CreateIndex
CREATE UNIQUE INDEX "message_decision_id_key" ON "message"("decision_id");

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A letter of the city in a conversation: what it says stands in the decision, for those who may see that.
ALTER TABLE message DROP CONSTRAINT message_event_check;
ALTER TABLE message
  ADD CONSTRAINT message_event_check CHECK (event IN ('handedOver', 'letter')),
  ADD CHECK ((decision_id IS NOT NULL) = (event IS NOT NULL AND event = 'letter'));

-- ---------------------------------------------------------------- what was written down stays
CREATE FUNCTION visit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'planned' THEN
    RAISE EXCEPTION 'inspection % stays as it is', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inspection_change BEFORE UPDATE ON inspection FOR EACH ROW EXECUTE FUNCTION visit_stays();

CREATE FUNCTION review_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'open' THEN
    RAISE EXCEPTION 'review % stays as it is', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_change BEFORE UPDATE ON review FOR EACH ROW EXECUTE FUNCTION review_stays();
REVOKE EXECUTE ON FUNCTION visit_stays(), review_stays() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION visit_stays(), review_stays() TO ecitizen_app;

-- ---------------------------------------------------------------- photos of a visit
-- Staff see the files they send themselves, and send them for a visit of their department that is still ahead.
CREATE POLICY desk_sends ON stored_file FOR INSERT WITH CHECK (
  (SELECT at_case_desk()) AND account_id = (SELECT actor_account()) AND area = 'applications'
  AND status = 'uploading' AND size = 0 AND sha256 = '' AND problem IS NULL AND checked_at IS NULL
  AND EXISTS (SELECT FROM application a JOIN inspection i ON i.application_id = a.id
    WHERE a.party_id = stored_file.party_id AND a.department_id = ANY ((SELECT actor_departments())::uuid[]) AND i.status = 'planned'));
CREATE POLICY desk_sees_own ON stored_file FOR SELECT USING ((SELECT at_case_desk()) AND account_id = (SELECT actor_account()));
CREATE POLICY inspector_adds ON document FOR INSERT WITH CHECK (
  (SELECT at_case_desk()) AND status = 'received' AND note = '' AND decided_at IS NULL AND num_nonnulls(item_id, message_id, draft_of) = 0
  AND EXISTS (SELECT FROM inspection i JOIN application a ON a.id = i.application_id
    WHERE i.id = inspection_id AND i.application_id = document.application_id AND i.status = 'planned'
      AND a.department_id = ANY ((SELECT actor_departments())::uuid[])
      AND a.party_id IS DISTINCT FROM (SELECT o.own_party_id FROM account o WHERE o.id = (SELECT actor_account()))));
CREATE POLICY inspector_takes_away ON document FOR DELETE USING (
  (SELECT at_case_desk()) AND EXISTS (SELECT FROM inspection i JOIN application a ON a.id = i.application_id
    WHERE i.id = inspection_id AND i.status = 'planned' AND a.department_id = ANY ((SELECT actor_departments())::uuid[])));

-- For staff, the case that a review, a visit or a decision is about: whether they may see it is then asked of the case.
CREATE FUNCTION case_ref_of(thing text, thing_id uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  found text;
BEGIN
  IF before <> 'staff' THEN RETURN NULL; END IF;
  PERFORM set_config('app.kind', 'system', true);
  SELECT a.ref INTO found FROM application a WHERE a.id = CASE thing
    WHEN 'review' THEN (SELECT r.application_id FROM review r WHERE r.id = thing_id)
    WHEN 'inspection' THEN (SELECT i.application_id FROM inspection i WHERE i.id = thing_id)
    WHEN 'decision' THEN (SELECT d.application_id FROM decision d WHERE d.id = thing_id) END;
  PERFORM set_config('app.kind', before, true);
  RETURN found;
END $$;
REVOKE EXECUTE ON FUNCTION case_ref_of(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION case_ref_of(text, uuid) TO ecitizen_app;
