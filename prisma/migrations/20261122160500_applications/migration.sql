-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "application_id" UUID;

-- CreateTable
CREATE TABLE "service_version" (
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "service_version_pkey" PRIMARY KEY ("slug","version")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "ref" TEXT NOT NULL,
    "party_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "service" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "stage_before" TEXT,
    "subject" TEXT NOT NULL DEFAULT '',
    "answers" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "sent" JSONB,
    "sent_hash" TEXT,
    "fee_bill_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "due_on" DATE,
    "waiting_since" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "key" UUID NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_event" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "application_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "account_id" UUID,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "previous_hash" BYTEA NOT NULL DEFAULT '\x',
    "hash" BYTEA NOT NULL DEFAULT '\x',

    CONSTRAINT "application_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requested_item" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "application_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "document_kind" TEXT,
    "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'neededFromYou',
    "reply" TEXT NOT NULL DEFAULT '',
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_on" DATE NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "requested_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "party_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'uploading',
    "problem" TEXT,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "preview_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_at" TIMESTAMPTZ(3),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "party_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "application_id" UUID,
    "item_id" UUID,
    "message_id" UUID,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'received',
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "permit" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "number" TEXT NOT NULL,
    "party_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "service" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'valid',
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "permit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passport_application" (
    "application_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "applicant_hash" TEXT NOT NULL,
    "is_open" BOOLEAN NOT NULL DEFAULT true,
    "old_number" TEXT,
    "tracking" TEXT,
    "carrier_number" TEXT,
    "tracked_at" TIMESTAMPTZ(3),

    CONSTRAINT "passport_application_pkey" PRIMARY KEY ("application_id")
);

-- CreateTable
CREATE TABLE "guardian_consent" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "application_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'asked',
    "link_hash" TEXT NOT NULL,
    "code_hash" TEXT,
    "code_sent_at" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "account_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "guardian_consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_miss" (
    "day" DATE NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "search_miss_pkey" PRIMARY KEY ("day","language","text")
);

-- CreateIndex
CREATE UNIQUE INDEX "application_ref_key" ON "application"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "application_fee_bill_id_key" ON "application"("fee_bill_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_key_key" ON "application"("key");

-- CreateIndex
CREATE INDEX "application_party_id_saved_at_id_idx" ON "application"("party_id", "saved_at", "id");

-- CreateIndex
CREATE INDEX "application_department_id_status_due_on_id_idx" ON "application"("department_id", "status", "due_on", "id");

-- CreateIndex
CREATE INDEX "application_status_expires_at_idx" ON "application"("status", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "application_id_party_id_key" ON "application"("id", "party_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_event_application_id_seq_key" ON "application_event"("application_id", "seq");

-- CreateIndex
CREATE INDEX "requested_item_application_id_idx" ON "requested_item"("application_id");

-- CreateIndex
CREATE INDEX "requested_item_party_id_status_due_on_idx" ON "requested_item"("party_id", "status", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_key_key" ON "stored_file"("key");

-- CreateIndex
CREATE INDEX "stored_file_party_id_created_at_id_idx" ON "stored_file"("party_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "stored_file_status_created_at_idx" ON "stored_file"("status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_id_party_id_key" ON "stored_file"("id", "party_id");

-- CreateIndex
CREATE INDEX "document_party_id_created_at_id_idx" ON "document"("party_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "document_file_id_idx" ON "document"("file_id");

-- CreateIndex
CREATE INDEX "document_message_id_idx" ON "document"("message_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_application_id_kind_file_id_key" ON "document"("application_id", "kind", "file_id");

-- CreateIndex
CREATE UNIQUE INDEX "permit_number_key" ON "permit"("number");

-- CreateIndex
CREATE UNIQUE INDEX "permit_application_id_key" ON "permit"("application_id");

-- CreateIndex
CREATE INDEX "permit_party_id_issued_at_id_idx" ON "permit"("party_id", "issued_at", "id");

-- CreateIndex
CREATE INDEX "permit_status_valid_until_idx" ON "permit"("status", "valid_until");

-- CreateIndex
CREATE UNIQUE INDEX "guardian_consent_link_hash_key" ON "guardian_consent"("link_hash");

-- CreateIndex
CREATE INDEX "guardian_consent_application_id_idx" ON "guardian_consent"("application_id");

-- AddForeignKey
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requested_item" ADD CONSTRAINT "requested_item_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "requested_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permit" ADD CONSTRAINT "permit_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passport_application" ADD CONSTRAINT "passport_application_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardian_consent" ADD CONSTRAINT "guardian_consent_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "passport_application"("application_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------- states and references
ALTER TABLE application
  ADD FOREIGN KEY (party_id) REFERENCES party (id),
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD FOREIGN KEY (department_id) REFERENCES department (id),
  ADD FOREIGN KEY (service, version) REFERENCES service_version (slug, version),
  ADD FOREIGN KEY (fee_bill_id) REFERENCES bill (id),
  ADD CHECK (status IN ('draft', 'awaitingFee', 'submitted', 'intakeCheck', 'inReview', 'inspection', 'pendingDecision', 'actionRequired',
    'approvedAwaitingPayment', 'issued', 'refused', 'withdrawn', 'cancelled', 'expired')),
  ADD CHECK ((status = 'actionRequired') = (stage_before IS NOT NULL)),
  ADD CHECK (status NOT IN ('draft', 'expired') OR submitted_at IS NULL),
  ADD CHECK ((status = 'draft') = (expires_at IS NOT NULL)),
  ADD CHECK ((sent IS NULL) = (sent_hash IS NULL)),
  ADD CHECK (status IN ('draft', 'expired') OR sent IS NOT NULL),
  ADD CHECK (char_length(subject) <= 200),
  ADD CHECK (pg_column_size(answers) < 400000);
ALTER TABLE application_event
  ADD FOREIGN KEY (application_id, party_id) REFERENCES application (id, party_id),
  ADD CHECK (actor_kind IN ('resident', 'staff', 'system')),
  ADD CHECK ((actor_kind = 'system') = (account_id IS NULL));
ALTER TABLE requested_item
  ADD FOREIGN KEY (application_id, party_id) REFERENCES application (id, party_id),
  ADD CHECK (kind IN ('document', 'answer')),
  ADD CHECK (status IN ('neededFromYou', 'neededFromOthers', 'submitted', 'accepted', 'notAccepted')),
  ADD CHECK (char_length(title) BETWEEN 1 AND 200), ADD CHECK (char_length(reason) BETWEEN 1 AND 2000), ADD CHECK (char_length(reply) <= 4000);
ALTER TABLE stored_file
  ADD FOREIGN KEY (party_id) REFERENCES party (id),
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD CHECK (status IN ('uploading', 'checking', 'received', 'rejected')),
  ADD CHECK ((status = 'rejected') = (problem IS NOT NULL)),
  ADD CHECK (type IN ('application/pdf', 'image/jpeg', 'image/png')),
  ADD CHECK (size BETWEEN 0 AND 10485760), ADD CHECK (char_length(name) BETWEEN 1 AND 200);
ALTER TABLE document
  ADD FOREIGN KEY (file_id, party_id) REFERENCES stored_file (id, party_id),
  ADD FOREIGN KEY (application_id, party_id) REFERENCES application (id, party_id) ON DELETE CASCADE,
  ADD FOREIGN KEY (message_id) REFERENCES message (id),
  ADD CHECK (num_nonnulls(application_id, message_id) <= 1),
  ADD CHECK (item_id IS NULL OR application_id IS NOT NULL),
  ADD CHECK (status IN ('received', 'accepted', 'notAccepted'));
ALTER TABLE permit
  ADD FOREIGN KEY (application_id, party_id) REFERENCES application (id, party_id),
  ADD CHECK (status IN ('valid', 'expired', 'revoked', 'superseded')),
  ADD CHECK (valid_until IS NULL OR valid_until >= valid_from);
ALTER TABLE passport_application
  ADD FOREIGN KEY (application_id, party_id) REFERENCES application (id, party_id) ON DELETE CASCADE,
  ADD CHECK (kind IN ('new', 'renewal', 'replacement', 'child')),
  ADD CHECK (tracking IN ('printing', 'shipped', 'readyForPickup', 'collected'));
-- The same person is not applied for twice at once.
CREATE UNIQUE INDEX passport_open ON passport_application (applicant_hash) WHERE is_open;
ALTER TABLE guardian_consent
  ADD FOREIGN KEY (application_id, party_id) REFERENCES application (id, party_id) ON DELETE CASCADE,
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD CHECK (status IN ('asked', 'given', 'refused')),
  ADD CHECK ((status = 'asked') = (answered_at IS NULL));
ALTER TABLE thread
  ADD FOREIGN KEY (application_id, party_id) REFERENCES application (id, party_id),
  ADD CHECK (num_nonnulls(bill_id, payment_id, application_id) <= 1);
CREATE INDEX thread_application ON thread (application_id) WHERE application_id IS NOT NULL;

-- ---------------------------------------------------------------- what was sent stays as it was sent
CREATE FUNCTION application_stays_as_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.sent IS NOT NULL AND (NEW.sent IS DISTINCT FROM OLD.sent OR NEW.sent_hash IS DISTINCT FROM OLD.sent_hash) THEN
    RAISE EXCEPTION 'application % was sent: its answers stay', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.party_id <> OLD.party_id OR NEW.ref <> OLD.ref OR NEW.service <> OLD.service
    OR (OLD.status <> 'draft' AND NEW.version <> OLD.version) OR (OLD.status <> 'draft' AND NEW.status = 'draft')
    OR (OLD.status IN ('issued', 'refused', 'withdrawn', 'cancelled', 'expired') AND NEW.status <> OLD.status) THEN
    RAISE EXCEPTION 'application % may not be changed so', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_change BEFORE UPDATE ON application FOR EACH ROW EXECUTE FUNCTION application_stays_as_sent();

-- ---------------------------------------------------------------- the history: a chain of hashes for each application
CREATE FUNCTION application_event_hash(event application_event) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(event.previous_hash || convert_to(jsonb_build_object(
    'application', event.application_id, 'seq', event.seq, 'kind', event.kind, 'status', event.status, 'actor', event.actor_kind,
    'account', event.account_id, 'facts', event.facts, 'at', floor(extract(epoch FROM event.at) * 1000)::bigint)::text, 'UTF8'))
$$;
-- The application's own row is locked first: two steps at once get two numbers, one after the other.
CREATE FUNCTION application_event_chains() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last application_event;
BEGIN
  PERFORM FROM application WHERE id = NEW.application_id FOR UPDATE;
  SELECT * INTO last FROM application_event WHERE application_id = NEW.application_id ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, sha256(convert_to('application ' || NEW.application_id, 'UTF8')));
  NEW.at := date_trunc('milliseconds', NEW.at);
  NEW.hash := application_event_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER application_event_chain BEFORE INSERT ON application_event FOR EACH ROW EXECUTE FUNCTION application_event_chains();
CREATE TRIGGER application_event_append_only BEFORE UPDATE OR DELETE ON application_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER application_event_no_truncate BEFORE TRUNCATE ON application_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- who sees what
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['application', 'application_event', 'requested_item', 'stored_file', 'document', 'permit', 'passport_application', 'guardian_consent']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()))', name);
    EXECUTE format('CREATE POLICY resident_sees ON %I FOR SELECT USING (party_id = (SELECT actor_party()) AND (SELECT actor_may(''applications'', ''see'')))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['stored_file', 'document', 'passport_application', 'guardian_consent'] LOOP
    EXECUTE format('CREATE POLICY resident_adds ON %I FOR INSERT WITH CHECK (party_id = (SELECT actor_party()) AND (SELECT actor_may(''applications'', ''draft'')))', name);
  END LOOP;
END $$;
CREATE POLICY resident_begins ON application FOR INSERT WITH CHECK (
  party_id = (SELECT actor_party()) AND account_id = (SELECT actor_account()) AND status = 'draft' AND (SELECT actor_may('applications', 'draft')));
-- A draft is filled in by whoever may draft; everything after it needs the right to send.
CREATE POLICY resident_fills_in ON application FOR UPDATE USING (party_id = (SELECT actor_party()) AND status = 'draft' AND (SELECT actor_may('applications', 'draft')))
  WITH CHECK (party_id = (SELECT actor_party()) AND (status = 'draft' OR (SELECT actor_may('applications', 'send'))));
CREATE POLICY resident_goes_on ON application FOR UPDATE USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('applications', 'send')))
  WITH CHECK (party_id = (SELECT actor_party()) AND status IN ('submitted', 'awaitingFee', 'withdrawn', 'intakeCheck', 'inReview', 'inspection', 'pendingDecision', 'actionRequired'));
CREATE POLICY resident_deletes ON application FOR DELETE USING (party_id = (SELECT actor_party()) AND status = 'draft' AND (SELECT actor_may('applications', 'draft')));
CREATE POLICY resident_acts ON application_event FOR INSERT WITH CHECK (
  party_id = (SELECT actor_party()) AND actor_kind = 'resident' AND account_id = (SELECT actor_account()) AND (SELECT actor_may('applications', 'draft')));
CREATE POLICY resident_answers ON requested_item FOR UPDATE USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('applications', 'send')))
  WITH CHECK (status IN ('submitted', 'neededFromYou'));
CREATE POLICY resident_changes ON stored_file FOR UPDATE USING (party_id = (SELECT actor_party()) AND status = 'uploading' AND (SELECT actor_may('applications', 'draft')))
  WITH CHECK (party_id = (SELECT actor_party()) AND status IN ('checking', 'rejected'));
CREATE POLICY resident_takes_away ON document FOR DELETE USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('applications', 'draft'))
  AND EXISTS (SELECT FROM application a WHERE a.id = application_id AND a.status = 'draft'));
CREATE POLICY resident_asks_again ON guardian_consent FOR UPDATE USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('applications', 'draft')))
  WITH CHECK (status = 'asked');
-- Staff of the department that decides.
CREATE POLICY department_sees ON application FOR SELECT USING (
  (SELECT actor_kind()) = 'staff' AND status NOT IN ('draft', 'expired') AND department_id = ANY ((SELECT actor_departments())::uuid[]));

REVOKE EXECUTE ON FUNCTION application_stays_as_sent(), application_event_hash(application_event), application_event_chains() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION application_stays_as_sent(), application_event_hash(application_event), application_event_chains() TO ecitizen_app;
