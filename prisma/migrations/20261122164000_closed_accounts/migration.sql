-- AlterTable
ALTER TABLE "login_flow" ADD COLUMN     "passkey_id" UUID;

-- The passkey that was shown is kept with the proof.
DROP FUNCTION flow_open(text, text, uuid, text, uuid, text, text, text[], text, timestamptz);
CREATE FUNCTION flow_open(token text, browser text, account uuid, purpose text, session uuid, passkey uuid, method text, stage text,
  methods text[], next text, expires timestamptz)
RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  INSERT INTO login_flow (token_hash, browser_hash, account_id, purpose, session_id, passkey_id, method, stage, methods, next, expires_at)
  VALUES (token, browser, account, flow_open.purpose, session, passkey, flow_open.method, flow_open.stage, flow_open.methods, flow_open.next,
    expires);
  PERFORM set_config('app.kind', before, true);
END $$;
REVOKE EXECUTE ON FUNCTION flow_open FROM PUBLIC;
GRANT EXECUTE ON FUNCTION flow_open TO ecitizen_app;

-- A closed account leaves no address behind, old ones neither; only the system removes them.
GRANT DELETE ON contact_change TO ecitizen_app;

-- The people desk sees what its owner has closed for good: that is not opened again.
CREATE POLICY people_desk_sees ON account_closure FOR SELECT USING ((SELECT at_people_desk()));
