-- AlterTable
ALTER TABLE "account" ADD COLUMN     "alternate_email" TEXT,
ADD COLUMN     "last_method" TEXT,
ADD COLUMN     "look" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "paperless" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "password_changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "password_reminder_months" INTEGER,
ADD COLUMN     "phone_hint" TEXT,
ADD COLUMN     "phone_sealed" TEXT;

-- AlterTable
ALTER TABLE "authenticator_app" ADD COLUMN     "name" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "device" ADD COLUMN     "remembered_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "login_flow" ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT 'signIn',
ADD COLUMN     "session_id" UUID;

-- AlterTable
ALTER TABLE "auth_session" ADD COLUMN     "place" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "login_event" ADD COLUMN     "facts" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "session_id" UUID;

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "thread_id" UUID;

-- CreateTable
CREATE TABLE "passkey" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "account_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "is_synced" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "account_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey_challenge" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "browser_hash" TEXT NOT NULL,
    "account_id" UUID,
    "purpose" TEXT NOT NULL,
    "challenge" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_up" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "token_hash" TEXT NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "next" TEXT NOT NULL DEFAULT '',
    "code_hash" TEXT,
    "code_expires_at" TIMESTAMPTZ(3),
    "code_tries" INTEGER NOT NULL DEFAULT 0,
    "link_hash" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "facts" JSONB NOT NULL DEFAULT '{}',
    "account_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "secret_link" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "token_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "subject_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "secret_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_change" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "old_sealed" TEXT,
    "new_sealed" TEXT,
    "code_hash" TEXT,
    "code_expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_request" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "ref" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'asked',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approved_at" TIMESTAMPTZ(3),
    "opens_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_choice" (
    "account_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "wanted" BOOLEAN NOT NULL,

    CONSTRAINT "notification_choice_pkey" PRIMARY KEY ("account_id","topic","channel")
);

-- CreateTable
CREATE TABLE "address_move" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "party_id" UUID NOT NULL,
    "from_address_id" UUID,
    "to_address_id" UUID NOT NULL,
    "effective_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "address_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_export" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "account_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'preparing',
    "archive" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ready_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "taken_at" TIMESTAMPTZ(3),

    CONSTRAINT "data_export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_closure" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "party_id" UUID,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "reason" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision" TEXT,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "ref" TEXT NOT NULL,
    "party_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "topic" TEXT NOT NULL DEFAULT 'question',
    "subject" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "bill_id" UUID,
    "payment_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_message_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "waits_for" TEXT NOT NULL DEFAULT 'city',
    "resident_read_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "thread_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "author_kind" TEXT NOT NULL,
    "account_id" UUID,
    "author_name" TEXT NOT NULL,
    "is_internal" BOOLEAN NOT NULL DEFAULT false,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");

-- CreateIndex
CREATE INDEX "passkey_account_id_idx" ON "passkey"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_account_id_code_hash_key" ON "recovery_code"("account_id", "code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "passkey_challenge_challenge_key" ON "passkey_challenge"("challenge");

-- CreateIndex
CREATE INDEX "passkey_challenge_expires_at_idx" ON "passkey_challenge"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "sign_up_token_hash_key" ON "sign_up"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "sign_up_link_hash_key" ON "sign_up"("link_hash");

-- CreateIndex
CREATE INDEX "sign_up_email_created_at_idx" ON "sign_up"("email", "created_at");

-- CreateIndex
CREATE INDEX "sign_up_expires_at_idx" ON "sign_up"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "secret_link_token_hash_key" ON "secret_link"("token_hash");

-- CreateIndex
CREATE INDEX "secret_link_account_id_purpose_idx" ON "secret_link"("account_id", "purpose");

-- CreateIndex
CREATE INDEX "contact_change_account_id_created_at_idx" ON "contact_change"("account_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_request_ref_key" ON "recovery_request"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_request_token_hash_key" ON "recovery_request"("token_hash");

-- CreateIndex
CREATE INDEX "recovery_request_account_id_created_at_idx" ON "recovery_request"("account_id", "created_at");

-- CreateIndex
CREATE INDEX "recovery_request_status_created_at_idx" ON "recovery_request"("status", "created_at");

-- CreateIndex
CREATE INDEX "address_move_party_id_created_at_idx" ON "address_move"("party_id", "created_at");

-- CreateIndex
CREATE INDEX "address_move_status_effective_on_idx" ON "address_move"("status", "effective_on");

-- CreateIndex
CREATE INDEX "data_export_account_id_created_at_idx" ON "data_export"("account_id", "created_at");

-- CreateIndex
CREATE INDEX "account_closure_account_id_idx" ON "account_closure"("account_id");

-- CreateIndex
CREATE INDEX "account_closure_closes_at_idx" ON "account_closure"("closes_at");

-- CreateIndex
CREATE INDEX "approval_decision_asked_at_idx" ON "approval"("decision", "asked_at");

-- CreateIndex
CREATE INDEX "approval_kind_subject_id_idx" ON "approval"("kind", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "thread_ref_key" ON "thread"("ref");

-- CreateIndex
CREATE INDEX "thread_party_id_last_message_at_id_idx" ON "thread"("party_id", "last_message_at", "id");

-- CreateIndex
CREATE INDEX "thread_department_id_status_last_message_at_id_idx" ON "thread"("department_id", "status", "last_message_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "thread_id_party_id_key" ON "thread"("id", "party_id");

-- CreateIndex
CREATE INDEX "message_thread_id_created_at_id_idx" ON "message"("thread_id", "created_at", "id");

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- states and owners
ALTER TABLE account
  ADD CHECK (alternate_email = lower(alternate_email)),
  ADD CHECK ((phone_sealed IS NULL) = (phone_hint IS NULL)),
  ADD CHECK (password_reminder_months BETWEEN 1 AND 24);
CREATE INDEX account_alternate_email ON account (alternate_email) WHERE alternate_email IS NOT NULL;
ALTER TABLE passkey ADD FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE recovery_code ADD FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE login_flow
  ADD FOREIGN KEY (session_id) REFERENCES auth_session (id),
  ADD CHECK (purpose IN ('signIn', 'reset', 'confirm')),
  ADD CHECK ((purpose = 'confirm') = (session_id IS NOT NULL)),
  ADD CHECK (method IN ('passkey', 'totp', 'sms', 'email', 'recoveryCode'));
ALTER TABLE passkey_challenge
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD CHECK (purpose IN ('create', 'signIn', 'verify')),
  ADD CHECK (purpose = 'signIn' OR account_id IS NOT NULL);
ALTER TABLE sign_up ADD FOREIGN KEY (account_id) REFERENCES account (id), ADD CHECK (email = lower(email));
ALTER TABLE secret_link
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD CHECK (purpose IN ('resetPassword', 'notMe', 'undoContact', 'cancelRecovery', 'confirmEmail'));
ALTER TABLE contact_change
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD CHECK (kind IN ('email', 'alternateEmail', 'phone')),
  ADD CHECK (kind <> 'email' OR (old_sealed IS NOT NULL AND new_sealed IS NOT NULL));
ALTER TABLE recovery_request
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD CHECK (status IN ('asked', 'approved', 'refused', 'cancelled', 'used')),
  ADD CHECK ((status IN ('approved', 'used')) <= (opens_at IS NOT NULL));
CREATE UNIQUE INDEX recovery_request_one_open ON recovery_request (account_id) WHERE status IN ('asked', 'approved');
ALTER TABLE notification_choice
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD CHECK (channel IN ('email', 'sms'));
ALTER TABLE address_move
  ADD FOREIGN KEY (party_id) REFERENCES party (id),
  ADD FOREIGN KEY (from_address_id) REFERENCES address (id),
  ADD FOREIGN KEY (to_address_id) REFERENCES address (id),
  ADD CHECK (status IN ('planned', 'done', 'undone'));
CREATE UNIQUE INDEX address_move_one_planned ON address_move (party_id) WHERE status = 'planned';
ALTER TABLE data_export
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD CHECK (status IN ('preparing', 'ready', 'downloaded', 'expired')),
  ADD CHECK ((status = 'ready') = (archive IS NOT NULL));
CREATE UNIQUE INDEX data_export_one_open ON data_export (account_id) WHERE status IN ('preparing', 'ready');
ALTER TABLE account_closure ADD FOREIGN KEY (account_id) REFERENCES account (id);
CREATE UNIQUE INDEX account_closure_one_open ON account_closure (account_id) WHERE cancelled_at IS NULL AND closed_at IS NULL;
-- Two persons: whoever asks does not decide.
ALTER TABLE approval
  ADD FOREIGN KEY (asked_by) REFERENCES account (id),
  ADD FOREIGN KEY (decided_by) REFERENCES account (id),
  ADD FOREIGN KEY (party_id) REFERENCES party (id),
  ADD CHECK (kind IN ('accountRecovery', 'roleChange')),
  ADD CHECK (decision IN ('approved', 'refused')),
  ADD CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)),
  ADD CHECK (decided_by <> asked_by);
CREATE UNIQUE INDEX approval_one_open ON approval (kind, subject_id) WHERE decision IS NULL;
ALTER TABLE thread
  ADD FOREIGN KEY (party_id) REFERENCES party (id),
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD FOREIGN KEY (department_id) REFERENCES department (id),
  ADD FOREIGN KEY (bill_id, party_id) REFERENCES bill (id, party_id),
  ADD FOREIGN KEY (payment_id, party_id) REFERENCES payment (id, party_id),
  ADD CHECK (num_nonnulls(bill_id, payment_id) <= 1),
  ADD CHECK (topic IN ('question', 'suspiciousActivity', 'nameCorrection', 'accessQuestion')),
  ADD CHECK (status IN ('open', 'closed')),
  ADD CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
  ADD CHECK (waits_for IN ('city', 'resident', 'nobody'));
ALTER TABLE message
  ADD FOREIGN KEY (thread_id, party_id) REFERENCES thread (id, party_id),
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD CHECK (author_kind IN ('resident', 'staff', 'city')),
  ADD CHECK ((author_kind = 'city') = (account_id IS NULL)),
  ADD CHECK (NOT is_internal OR author_kind = 'staff');
ALTER TABLE delivery DROP CONSTRAINT delivery_channel_check;
ALTER TABLE delivery ADD CHECK (channel IN ('email', 'sms'));

-- ---------------------------------------------------------------- who sees what
CREATE FUNCTION actor_departments() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT string_to_array(nullif(current_setting('app.departments', true), ''), ',')::uuid[]
$$;
-- Staff who look after people's accounts.
CREATE FUNCTION at_people_desk() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT actor_kind() = 'staff' AND actor_role() IN ('supervisor', 'admin')
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['passkey', 'recovery_code', 'passkey_challenge', 'sign_up', 'secret_link', 'contact_change', 'recovery_request',
    'notification_choice', 'address_move', 'data_export', 'account_closure', 'approval', 'thread', 'message']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['passkey', 'contact_change', 'data_export'] LOOP
    EXECUTE format('CREATE POLICY own ON %I FOR SELECT USING (account_id = (SELECT actor_account()))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['notification_choice', 'account_closure'] LOOP
    EXECUTE format('CREATE POLICY own ON %I USING (account_id = (SELECT actor_account())) WITH CHECK (account_id = (SELECT actor_account()))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['account', 'party', 'citizen', 'business', 'mandate', 'login_event', 'passkey', 'authenticator_app', 'recovery_request'] LOOP
    EXECUTE format('CREATE POLICY people_desk_sees ON %I FOR SELECT USING ((SELECT at_people_desk()))', name);
  END LOOP;
END $$;
CREATE POLICY own_wish ON data_export FOR INSERT WITH CHECK (account_id = (SELECT actor_account()) AND status = 'preparing');
CREATE POLICY acted_for ON address_move USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('profile', 'see')))
  WITH CHECK (party_id = (SELECT actor_party()) AND (SELECT actor_may('profile', 'send')));

-- What of an account may be changed by whom; credentials and addresses change in lib/auth only, as the system.
CREATE POLICY own_choices ON account FOR UPDATE USING (id = (SELECT actor_account())) WITH CHECK (id = (SELECT actor_account()));
CREATE POLICY people_desk_changes ON account FOR UPDATE
  USING ((SELECT at_people_desk()) AND id <> (SELECT actor_account())) WITH CHECK ((SELECT at_people_desk()));
CREATE FUNCTION account_changes_as_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  free text[] := CASE
    WHEN OLD.id = actor_account() THEN ARRAY['display_name', 'locale', 'look', 'paperless', 'password_reminder_months']
    WHEN at_people_desk() THEN ARRAY['status', 'role']
    ELSE '{}' END;
BEGIN
  IF NOT is_system() AND to_jsonb(NEW) - free <> to_jsonb(OLD) - free THEN
    RAISE EXCEPTION 'account % may not be changed so by this actor', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_change BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION account_changes_as_allowed();
CREATE POLICY people_desk_decides ON recovery_request FOR UPDATE USING ((SELECT at_people_desk())) WITH CHECK ((SELECT at_people_desk()));

CREATE POLICY staff_see ON approval FOR SELECT USING ((SELECT at_people_desk()) OR asked_by = (SELECT actor_account()));
CREATE POLICY staff_ask ON approval FOR INSERT WITH CHECK (
  (SELECT actor_kind()) = 'staff' AND asked_by = (SELECT actor_account()) AND decision IS NULL);
CREATE POLICY another_decides ON approval FOR UPDATE
  USING ((SELECT at_people_desk()) AND asked_by <> (SELECT actor_account()) AND decision IS NULL)
  WITH CHECK (decided_by = (SELECT actor_account()));

CREATE POLICY resident_sees ON thread FOR SELECT USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('messages', 'see')));
CREATE POLICY resident_begins ON thread FOR INSERT WITH CHECK (
  party_id = (SELECT actor_party()) AND account_id = (SELECT actor_account()) AND (SELECT actor_may('messages', 'send')));
CREATE POLICY resident_goes_on ON thread FOR UPDATE USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('messages', 'see')))
  WITH CHECK (party_id = (SELECT actor_party()));
CREATE POLICY department_sees ON thread FOR SELECT USING ((SELECT actor_kind()) = 'staff' AND department_id = ANY ((SELECT actor_departments())::uuid[]));
CREATE POLICY department_answers ON thread FOR UPDATE USING ((SELECT actor_kind()) = 'staff' AND department_id = ANY ((SELECT actor_departments())::uuid[]))
  WITH CHECK ((SELECT actor_kind()) = 'staff');
CREATE POLICY resident_sees ON message FOR SELECT USING (
  party_id = (SELECT actor_party()) AND NOT is_internal AND (SELECT actor_may('messages', 'see')));
CREATE POLICY resident_writes ON message FOR INSERT WITH CHECK (
  party_id = (SELECT actor_party()) AND account_id = (SELECT actor_account()) AND author_kind = 'resident' AND (SELECT actor_may('messages', 'send'))
  AND EXISTS (SELECT FROM thread t WHERE t.id = thread_id));
CREATE POLICY department_sees ON message FOR SELECT USING ((SELECT actor_kind()) = 'staff' AND EXISTS (SELECT FROM thread t WHERE t.id = thread_id));
CREATE POLICY department_writes ON message FOR INSERT WITH CHECK (
  (SELECT actor_kind()) = 'staff' AND account_id = (SELECT actor_account()) AND author_kind = 'staff' AND EXISTS (SELECT FROM thread t WHERE t.id = thread_id));
-- A department knows the names of those who wrote to it.
CREATE POLICY department_sees ON party FOR SELECT USING ((SELECT actor_kind()) = 'staff' AND id IN (SELECT t.party_id FROM thread t));

REVOKE DELETE ON passkey_challenge, contact_change, recovery_request, address_move, data_export, account_closure, approval, thread FROM ecitizen_app;
REVOKE UPDATE, DELETE ON message FROM ecitizen_app;
GRANT DELETE ON authenticator_app, passkey_challenge TO ecitizen_app;
REVOKE EXECUTE ON FUNCTION actor_departments(), at_people_desk(), account_changes_as_allowed() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION actor_departments(), at_people_desk(), account_changes_as_allowed() TO ecitizen_app;
