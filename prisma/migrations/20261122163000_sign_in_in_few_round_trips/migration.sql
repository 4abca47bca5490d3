-- What a step of signing in asks of the database, each in one round trip. There is no actor yet: they see as the system does, for their own
-- statements only, and with no more rights than their caller has.

-- The second steps that an account has, and the one it used last. Under the caller's own policies.
CREATE FUNCTION second_steps_of(account uuid)
RETURNS TABLE (kind text, phone_hint text, last_method text, passkeys int, apps int, codes int)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT a.kind, a.phone_hint, a.last_method,
    (SELECT count(*)::int FROM passkey p WHERE p.account_id = a.id),
    (SELECT count(*)::int FROM authenticator_app t WHERE t.account_id = a.id),
    (SELECT count(*)::int FROM recovery_code c WHERE c.account_id = a.id AND c.used_at IS NULL)
  FROM account a WHERE a.id = account
$$;

-- After a right password: the same, and whether this browser may stand for the code. Its owner asked for that, on a device of their own, and
-- has seen the terms in force; never for staff, nor for an account that is not open.
CREATE FUNCTION after_password(account uuid, browser text, terms int, at timestamptz)
RETURNS TABLE (kind text, phone_hint text, last_method text, passkeys int, apps int, codes int, remembered boolean)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  RETURN QUERY
    SELECT s.kind, s.phone_hint, s.last_method, s.passkeys, s.apps, s.codes,
      EXISTS (SELECT FROM account a JOIN device d ON d.account_id = a.id
        WHERE a.id = account AND a.kind = 'resident' AND a.status = 'active'
          AND d.browser_hash = browser AND d.is_private AND d.terms_seen >= terms AND d.remembered_until > at)
    FROM second_steps_of(account) s;
  PERFORM set_config('app.kind', before, true);
END $$;

CREATE FUNCTION flow_open(token text, browser text, account uuid, purpose text, session uuid, method text, stage text, methods text[],
  next text, expires timestamptz)
RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  INSERT INTO login_flow (token_hash, browser_hash, account_id, purpose, session_id, method, stage, methods, next, expires_at)
  VALUES (token, browser, account, flow_open.purpose, session, flow_open.method, flow_open.stage, flow_open.methods, flow_open.next, expires);
  PERFORM set_config('app.kind', before, true);
END $$;

-- Counts one typed code of an account, over all its flows: those used, or none where it is refused. Whoever is refused is not counted, so that
-- trying on does not keep the owner out.
CREATE FUNCTION code_counted(account uuid, most int, at timestamptz)
RETURNS TABLE (used int, since timestamptz) LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  RETURN QUERY
    INSERT INTO code_attempt AS a (account_id, used, updated_at) VALUES (account, 1, at)
    ON CONFLICT (account_id) DO UPDATE SET
      used = greatest(0, a.used - codes_forgotten(a.updated_at, at)) + 1,
      updated_at = CASE WHEN a.used <= codes_forgotten(a.updated_at, at) THEN at
        ELSE a.updated_at + codes_forgotten(a.updated_at, at) * interval '10 minutes' END
    WHERE a.used - codes_forgotten(a.updated_at, at) < most RETURNING a.used, a.updated_at;
  IF NOT FOUND THEN
    RETURN QUERY SELECT NULL::int, a.updated_at FROM code_attempt a WHERE a.account_id = account;
  END IF;
  PERFORM set_config('app.kind', before, true);
END $$;

CREATE FUNCTION passkey_ask(question text, purpose text, browser text, account uuid, sign_up uuid, expires timestamptz)
RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  INSERT INTO passkey_challenge (challenge, purpose, browser_hash, account_id, sign_up_id, expires_at)
  VALUES (question, passkey_ask.purpose, browser, account, sign_up, expires);
  PERFORM set_config('app.kind', before, true);
END $$;

-- Uses up the challenge, for one caller only; one row then, with the passkey that answered where it is kept here, else no row.
CREATE FUNCTION passkey_answered(question text, purpose text, browser text, account uuid, sign_up uuid, at timestamptz, credential text)
RETURNS TABLE (id uuid, account_id uuid, public_key bytea, name text) LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  UPDATE passkey_challenge c SET used_at = at
  WHERE c.challenge = question AND c.purpose = passkey_answered.purpose AND c.browser_hash = browser
    AND c.account_id IS NOT DISTINCT FROM account AND c.sign_up_id IS NOT DISTINCT FROM sign_up AND c.used_at IS NULL AND c.expires_at > at;
  IF FOUND THEN
    RETURN QUERY SELECT p.id, p.account_id, p.public_key, p.name FROM (VALUES (credential)) AS answered (credential)
      LEFT JOIN passkey p ON p.credential_id = answered.credential;
  END IF;
  PERFORM set_config('app.kind', before, true);
END $$;

-- A signature counter only rises; where it is kept at 0 it stays there (WebAuthn, 7.2).
CREATE FUNCTION passkey_used(passkey uuid, counter bigint, is_synced boolean, at timestamptz)
RETURNS text LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  outcome text := 'counted';
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  UPDATE passkey p SET counter = passkey_used.counter, is_synced = passkey_used.is_synced, last_used_at = at
  WHERE p.id = passkey AND (p.counter < passkey_used.counter OR p.counter = 0 AND passkey_used.counter = 0);
  IF NOT FOUND THEN
    outcome := CASE WHEN EXISTS (SELECT FROM passkey p WHERE p.id = passkey) THEN 'copied' ELSE 'gone' END;
  END IF;
  PERFORM set_config('app.kind', before, true);
  RETURN outcome;
END $$;

REVOKE EXECUTE ON FUNCTION second_steps_of, after_password, flow_open, code_counted, passkey_ask, passkey_answered, passkey_used FROM PUBLIC;
GRANT EXECUTE ON FUNCTION second_steps_of, after_password, flow_open, code_counted, passkey_ask, passkey_answered, passkey_used TO ecitizen_app;
