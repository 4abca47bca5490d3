-- CreateTable
CREATE TABLE "audit_shown" (
    "party_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "chain" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "account_id" UUID,
    "action" TEXT NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "audit_shown_pkey" PRIMARY KEY ("party_id","at","chain","seq")
);

-- ---------------------------------------------------------------- who stood in what staff read
ALTER TABLE audit_shown ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_shown FORCE ROW LEVEL SECURITY;
CREATE POLICY system_sees ON audit_shown FOR SELECT USING ((SELECT is_system()));
CREATE POLICY about_me ON audit_shown FOR SELECT USING (party_id = (SELECT actor_party()) AND (SELECT actor_kind()) = 'resident');
CREATE POLICY owner_writes ON audit_shown USING (current_user = (SELECT relowner::regrole::name FROM pg_class WHERE oid = 'audit_shown'::regclass));
REVOKE INSERT, UPDATE, DELETE ON audit_shown FROM ecitizen_app;
CREATE TRIGGER audit_shown_append_only BEFORE UPDATE OR DELETE ON audit_shown FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_shown_no_truncate BEFORE TRUNCATE ON audit_shown FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- As before, and for an event with parties: a row for each of them, without what stood there of others. A list that is read all day,
-- without a reason of its own, is told once in 24 hours for each of the staff; the event in the chain names its parties every time.
CREATE OR REPLACE FUNCTION audit_append(actor_kind text, account uuid, party uuid, action text, subject text, facts jsonb)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  number int := coalesce(nullif(current_setting('app.chain', true), '')::int, abs(hashtext(coalesce(account::text, party::text, subject))) % 16);
  event audit_event;
BEGIN
  PERFORM set_config('app.chain', number::text, true);
  PERFORM pg_advisory_xact_lock(1635083369, number);
  SELECT hash, seq + 1 INTO STRICT event.previous, event.seq FROM audit_chain WHERE chain = number;
  event.chain := number;
  event.at := date_trunc('milliseconds', app_now());
  event.actor_kind := actor_kind;
  event.account_id := account;
  event.party_id := party;
  event.action := action;
  event.subject_id := subject;
  event.facts := facts;
  event.hash := audit_hash(event.previous, event);
  INSERT INTO audit_event SELECT event.*;
  UPDATE audit_chain SET seq = event.seq, hash = event.hash WHERE chain = number;
  IF facts ? 'parties' THEN
    INSERT INTO audit_shown (party_id, at, chain, seq, account_id, action, facts)
    SELECT shown::uuid, event.at, event.chain, event.seq, event.account_id, event.action, event.facts - ARRAY['ids', 'parties']
    FROM (SELECT DISTINCT jsonb_array_elements_text(event.facts -> 'parties') AS shown) listed
    WHERE event.facts ? 'reason' OR NOT EXISTS (
      SELECT FROM audit_shown s WHERE s.party_id = listed.shown::uuid AND s.at > event.at - interval '24 hours'
        AND s.account_id = event.account_id AND s.action = event.action);
  END IF;
END $$;
