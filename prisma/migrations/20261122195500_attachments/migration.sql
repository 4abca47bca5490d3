-- AlterTable
ALTER TABLE "stored_file" ADD COLUMN     "area" TEXT NOT NULL DEFAULT 'applications';

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "draft_of" UUID,
ADD COLUMN     "remark" TEXT NOT NULL DEFAULT '';

-- AddForeignKey
ALTER TABLE "document" DROP CONSTRAINT "document_message_id_fkey";
ALTER TABLE "document" ADD CONSTRAINT "document_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ---------------------------------------------------------------- states
ALTER TABLE stored_file ADD CHECK (area IN ('applications', 'messages'));
ALTER TABLE document
  ADD CHECK (num_nonnulls(application_id, message_id, draft_of) <= 1),
  ADD CHECK (char_length(remark) <= 500);
-- Few rows of many: files of messages that nobody has sent yet.
CREATE INDEX document_draft ON document (draft_of, created_at) WHERE draft_of IS NOT NULL;
CREATE INDEX document_waiting ON document (created_at) WHERE draft_of IS NOT NULL;

-- ---------------------------------------------------------------- who sees what
-- What goes with a message is for those who may see messages, all else for those who may see applications.
DROP POLICY resident_sees ON stored_file;
DROP POLICY resident_adds ON stored_file;
DROP POLICY resident_sees ON document;
DROP POLICY resident_adds ON document;
DROP POLICY resident_takes_away ON document;
CREATE POLICY resident_sees ON stored_file FOR SELECT USING (party_id = (SELECT actor_party()) AND (
  (area = 'applications' AND (SELECT actor_may('applications', 'see'))) OR (area = 'messages' AND (SELECT actor_may('messages', 'see')))));
CREATE POLICY resident_adds ON stored_file FOR INSERT WITH CHECK (
  party_id = (SELECT actor_party()) AND account_id = (SELECT actor_account())
  AND status = 'uploading' AND size = 0 AND sha256 = '' AND problem IS NULL AND checked_at IS NULL AND (
  (area = 'applications' AND (SELECT actor_may('applications', 'draft'))) OR (area = 'messages' AND (SELECT actor_may('messages', 'send')))));
CREATE POLICY resident_sees ON document FOR SELECT USING (party_id = (SELECT actor_party()) AND (
  (num_nonnulls(message_id, draft_of) = 0 AND (SELECT actor_may('applications', 'see')))
  OR (num_nonnulls(message_id, draft_of) = 1 AND (SELECT actor_may('messages', 'see')))));
-- A document is for a draft, or for something that is asked for now; or it waits at a conversation of one's own, or at an application that
-- the city has, and goes with a message that its writer has sent.
CREATE POLICY resident_adds ON document FOR INSERT WITH CHECK (
  party_id = (SELECT actor_party()) AND status = 'received' AND note = '' AND decided_at IS NULL AND message_id IS NULL
  AND CASE
    WHEN draft_of IS NOT NULL THEN (SELECT actor_may('messages', 'send')) AND (
      EXISTS (SELECT FROM thread t WHERE t.id = draft_of OR t.application_id = draft_of)
      OR EXISTS (SELECT FROM application a WHERE a.id = draft_of AND a.status NOT IN ('draft', 'expired')))
    WHEN item_id IS NULL THEN (SELECT actor_may('applications', 'draft'))
      AND EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.status = 'draft')
    ELSE (SELECT actor_may('applications', 'draft'))
      AND EXISTS (SELECT FROM requested_item r WHERE r.id = item_id AND r.application_id = document.application_id AND r.status = 'neededFromYou') END);
CREATE POLICY resident_sends ON document FOR UPDATE
  USING (party_id = (SELECT actor_party()) AND draft_of IS NOT NULL AND (SELECT actor_may('messages', 'send')))
  WITH CHECK (party_id = (SELECT actor_party()) AND draft_of IS NULL
    AND EXISTS (SELECT FROM message m WHERE m.id = message_id AND m.account_id = (SELECT actor_account())));
CREATE POLICY resident_takes_away ON document FOR DELETE USING (party_id = (SELECT actor_party()) AND (
  (draft_of IS NOT NULL AND (SELECT actor_may('messages', 'send')))
  OR ((SELECT actor_may('applications', 'draft')) AND EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.status = 'draft'))));
-- What the person says about a file, as long as it may still be changed.
CREATE POLICY resident_explains ON document FOR UPDATE USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('applications', 'draft')) AND (
  EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.status = 'draft')
  OR EXISTS (SELECT FROM requested_item i WHERE i.id = item_id AND i.status = 'neededFromYou')))
  WITH CHECK (party_id = (SELECT actor_party()) AND (
  EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.status = 'draft')
  OR EXISTS (SELECT FROM requested_item i WHERE i.id = item_id AND i.status = 'neededFromYou')));
-- Of a document, a resident changes where it waits and what they say about it.
CREATE FUNCTION resident_sends_or_explains() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.party_id, NEW.file_id, NEW.application_id, NEW.item_id, NEW.kind, NEW.name, NEW.status, NEW.note, NEW.created_at, NEW.decided_at)
      IS DISTINCT FROM (OLD.id, OLD.party_id, OLD.file_id, OLD.application_id, OLD.item_id, OLD.kind, OLD.name, OLD.status, OLD.note, OLD.created_at, OLD.decided_at)
    OR (NEW.message_id IS DISTINCT FROM OLD.message_id AND OLD.draft_of IS NULL) THEN
    RAISE EXCEPTION 'a resident may not change this of document %', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_change BEFORE UPDATE ON document FOR EACH ROW WHEN (actor_kind() = 'resident') EXECUTE FUNCTION resident_sends_or_explains();
-- The department reads what came with the messages that it reads.
CREATE POLICY department_sees ON document FOR SELECT USING ((SELECT actor_kind()) = 'staff' AND EXISTS (SELECT FROM message m WHERE m.id = message_id));
CREATE POLICY department_sees ON stored_file FOR SELECT USING ((SELECT actor_kind()) = 'staff' AND area = 'messages'
  AND EXISTS (SELECT FROM document d WHERE d.file_id = stored_file.id AND d.message_id IS NOT NULL));

REVOKE EXECUTE ON FUNCTION resident_sends_or_explains() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION resident_sends_or_explains() TO ecitizen_app;
