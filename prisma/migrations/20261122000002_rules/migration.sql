-- Rules: what the tables refuse by themselves, whoever asks.

-- ---------------------------------------------------------------- states and sums
ALTER TABLE account
  ADD CHECK (kind IN ('resident', 'staff')),
  ADD CHECK ((kind = 'staff') = (role IS NOT NULL)),
  ADD CHECK (role IN ('clerk', 'inspector', 'passportOfficer', 'finance', 'works', 'records', 'supervisor', 'admin')),
  ADD CHECK (status IN ('unconfirmed', 'active', 'inactive', 'locked')),
  ADD CHECK (username = lower(username)),
  ADD CHECK (email = lower(email)),
  ADD FOREIGN KEY (last_mandate_id) REFERENCES mandate (id);
ALTER TABLE authenticator_app ADD FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE device ADD FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE login_flow
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD CHECK (stage IN ('passwordOk', 'secondFactorOk', 'consumed'));
ALTER TABLE code_attempt ADD FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE auth_session
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD FOREIGN KEY (mandate_id) REFERENCES mandate (id),
  ADD FOREIGN KEY (device_id) REFERENCES device (id);
ALTER TABLE party ADD CHECK (kind IN ('citizen', 'business'));
ALTER TABLE citizen
  ADD FOREIGN KEY (party_id) REFERENCES party (id),
  ADD FOREIGN KEY (address_id) REFERENCES address (id),
  ADD CHECK (identity_level IN ('known', 'confirmed', 'strong'));
ALTER TABLE business
  ADD FOREIGN KEY (party_id) REFERENCES party (id),
  ADD FOREIGN KEY (address_id) REFERENCES address (id);
ALTER TABLE mandate
  ADD CHECK (kind IN ('self', 'owner', 'deputy', 'guardian')),
  ADD CHECK (acts <@ ARRAY['see', 'draft', 'send', 'pay']);
ALTER TABLE guest_grant
  ADD FOREIGN KEY (party_id) REFERENCES party (id),
  ADD FOREIGN KEY (bill_id) REFERENCES bill (id),
  ADD CHECK (act IN ('see', 'pay'));
ALTER TABLE bill
  ADD FOREIGN KEY (party_id) REFERENCES party (id),
  ADD FOREIGN KEY (department_id) REFERENCES department (id),
  ADD FOREIGN KEY (address_id) REFERENCES address (id),
  ADD FOREIGN KEY (parcel_id) REFERENCES parcel (id),
  ADD CHECK (kind IN ('utility', 'propertyTax', 'fee', 'fine')),
  ADD CHECK (status IN ('issued', 'partiallyPaid', 'paid', 'cancelled', 'replaced')),
  ADD CHECK (total_cents > 0),
  ADD CHECK (paid_cents BETWEEN 0 AND total_cents),
  ADD CHECK ((status = 'paid') = (paid_cents = total_cents)),
  ADD CHECK ((status = 'partiallyPaid') <= (paid_cents > 0));
ALTER TABLE bill_line
  ADD FOREIGN KEY (party_id) REFERENCES party (id),
  ADD CHECK (kind IN ('charge', 'tax', 'fee', 'fine', 'penalty', 'rebate', 'exemption', 'arrears', 'advance')),
  ADD CHECK ((kind IN ('rebate', 'exemption', 'advance')) = (amount_cents < 0));
ALTER TABLE meter_reading
  ADD FOREIGN KEY (party_id) REFERENCES party (id),
  ADD FOREIGN KEY (address_id) REFERENCES address (id);
ALTER TABLE payment
  ADD FOREIGN KEY (party_id) REFERENCES party (id),
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD CHECK (amount_cents > 0),
  ADD CHECK ((status = 'success') = (receipt_number IS NOT NULL));
ALTER TABLE bill ADD UNIQUE (id, party_id);
ALTER TABLE payment ADD UNIQUE (id, party_id);
ALTER TABLE bill_line ADD FOREIGN KEY (bill_id, party_id) REFERENCES bill (id, party_id);
-- A payment and the bills it pays belong to one party.
ALTER TABLE payment_allocation
  ADD CHECK (amount_cents > 0),
  ADD FOREIGN KEY (bill_id, party_id) REFERENCES bill (id, party_id),
  ADD FOREIGN KEY (payment_id, party_id) REFERENCES payment (id, party_id);
CREATE INDEX rate_limit_expire ON rate_limit (expire);
CREATE UNIQUE INDEX payment_allocation_one_open ON payment_allocation (bill_id) WHERE is_open;
ALTER TABLE ledger_entry
  ADD FOREIGN KEY (bill_id) REFERENCES bill (id),
  ADD FOREIGN KEY (payment_id) REFERENCES payment (id),
  ADD CHECK (amount_cents <> 0);
ALTER TABLE sandbox_charge ADD CHECK (status IN ('open', 'paid', 'declined', 'cancelled'));
ALTER TABLE delivery
  ADD CHECK (channel IN ('email')),
  ADD CHECK (status IN ('created', 'sending', 'sent', 'delivered', 'permanentFailure', 'temporaryFailure', 'technicalFailure'));

-- A bill is the sum of its lines, from the moment it is written.
CREATE FUNCTION bill_is_sum_of_lines() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  bill_in_question uuid := coalesce(to_jsonb(NEW) ->> 'bill_id', to_jsonb(NEW) ->> 'id');
  total bigint := (SELECT total_cents FROM bill WHERE id = bill_in_question);
  lines bigint := (SELECT coalesce(sum(amount_cents), 0) FROM bill_line WHERE bill_id = bill_in_question);
BEGIN
  IF total <> lines THEN RAISE EXCEPTION 'bill % says % but its lines sum to %', bill_in_question, total, lines USING ERRCODE = 'check_violation'; END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER bill_sum AFTER INSERT OR UPDATE OF total_cents ON bill DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION bill_is_sum_of_lines();
CREATE CONSTRAINT TRIGGER bill_line_sum AFTER INSERT OR UPDATE ON bill_line DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION bill_is_sum_of_lines();

-- The states of a payment, as in GOV.UK Pay. What is not listed here cannot happen.
CREATE TABLE payment_transition (from_status text, to_status text, PRIMARY KEY (from_status, to_status));
INSERT INTO payment_transition VALUES
  ('created', 'started'), ('created', 'error'), ('created', 'cancelled'),
  ('started', 'submitted'), ('started', 'success'), ('started', 'failed'), ('started', 'cancelled'), ('started', 'error'),
  ('submitted', 'success'), ('submitted', 'failed'), ('submitted', 'cancelled'), ('submitted', 'error');
ALTER TABLE payment ADD CHECK (status IN ('created', 'started', 'submitted', 'success', 'failed', 'cancelled', 'error'));
CREATE FUNCTION payment_moves_as_listed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> OLD.status AND NOT EXISTS (SELECT FROM payment_transition WHERE from_status = OLD.status AND to_status = NEW.status) THEN
    RAISE EXCEPTION 'payment % cannot go from % to %', OLD.id, OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.amount_cents, NEW.currency, NEW.party_id) IS DISTINCT FROM (OLD.amount_cents, OLD.currency, OLD.party_id) THEN
    RAISE EXCEPTION 'the amount and owner of payment % are fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_transition BEFORE UPDATE ON payment FOR EACH ROW EXECUTE FUNCTION payment_moves_as_listed();

-- ---------------------------------------------------------------- the ledger
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION ledger_sums_to_zero() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(amount_cents) <> 0 OR count(DISTINCT currency) <> 1 FROM ledger_entry WHERE transaction_id = NEW.transaction_id) THEN
    RAISE EXCEPTION 'ledger transaction % does not sum to zero', NEW.transaction_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_zero_sum AFTER INSERT ON ledger_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION ledger_sums_to_zero();

-- ---------------------------------------------------------------- the audit: sixteen chains of hashes
INSERT INTO audit_chain (chain, seq, hash) SELECT n, 0, sha256(convert_to('chain ' || n, 'UTF8')) FROM generate_series(0, 15) n;

-- jsonb prints its keys in one fixed order, so its text is the canonical form of the row.
CREATE FUNCTION audit_hash(previous bytea, event audit_event) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(previous || convert_to(jsonb_build_object(
    'chain', event.chain, 'seq', event.seq, 'at', floor(extract(epoch FROM event.at) * 1000)::bigint,
    'actor', event.actor_kind, 'account', event.account_id, 'party', event.party_id,
    'action', event.action, 'subject', event.subject_id, 'facts', event.facts)::text, 'UTF8'))
$$;

-- Appends in one chain per transaction; lib/db calls it last, just before commit (lock order: rows, ledger, receipts, audit).
CREATE FUNCTION audit_append(actor_kind text, account uuid, party uuid, action text, subject text, facts jsonb)
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
END $$;

-- The first row of each chain whose hash, or whose link to the row before it, is not what it must be.
CREATE FUNCTION audit_breaks() RETURNS TABLE (chain int, seq bigint, why text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH walked AS (
    SELECT e.chain, e.seq, e.previous, e.hash, audit_hash(e.previous, e) AS expected,
           lag(e.hash, 1, sha256(convert_to('chain ' || e.chain, 'UTF8'))) OVER w AS before,
           lag(e.seq, 1, 0::bigint) OVER w AS seq_before
    FROM audit_event e WINDOW w AS (PARTITION BY e.chain ORDER BY e.seq)
  ), broken AS (
    SELECT chain, seq, CASE WHEN hash <> expected THEN 'its content was changed'
                            WHEN seq <> seq_before + 1 THEN 'a row before it is missing'
                            ELSE 'it does not follow the row before it' END AS why
    FROM walked WHERE hash <> expected OR previous <> before OR seq <> seq_before + 1
    UNION ALL
    SELECT c.chain, c.seq, 'the end of the chain is missing or was changed' FROM audit_chain c
    WHERE c.seq > 0 AND NOT EXISTS (SELECT FROM audit_event e WHERE e.chain = c.chain AND e.seq = c.seq AND e.hash = c.hash)
  )
  SELECT DISTINCT ON (b.chain) b.chain, b.seq, b.why FROM broken b ORDER BY b.chain, b.seq
$$;

-- The length of each chain and its head, for the verification and the public witness.
CREATE FUNCTION audit_totals() RETURNS TABLE (chain int, seq bigint, hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT chain, seq, encode(hash, 'hex') FROM audit_chain ORDER BY chain
$$;

-- Of heads written as "chain:seq:hash chain:seq:hash …", those whose row is not there with that hash.
CREATE FUNCTION audit_claims(heads text) RETURNS TABLE (chain int, seq bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT split_part(head, ':', 1)::int, split_part(head, ':', 2)::bigint FROM unnest(string_to_array(heads, ' ')) head
  WHERE NOT EXISTS (SELECT FROM audit_event e WHERE e.chain = split_part(head, ':', 1)::int AND e.seq = split_part(head, ':', 2)::bigint
                    AND encode(e.hash, 'hex') = split_part(head, ':', 3))
$$;

CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- partitions by month
CREATE FUNCTION ensure_partitions(since date DEFAULT (now() - interval '1 month')::date, until date DEFAULT (now() + interval '4 months')::date)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  parent text;
  month date;
  taken boolean;
BEGIN
  FOREACH parent IN ARRAY ARRAY['audit_event', 'notification', 'login_event'] LOOP
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %I DEFAULT', parent || '_other', parent);
    EXECUTE format('REVOKE ALL ON %I FROM ecitizen_app', parent || '_other');
    FOR month IN SELECT generate_series(date_trunc('month', since), until, interval '1 month')::date LOOP
      CONTINUE WHEN to_regclass(parent || to_char(month, '_YYYY_MM')) IS NOT NULL;
      -- A month whose rows already lie in the default partition stays there: nothing is lost, and later months get their own.
      EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE at >= %L AND at < %L)', parent || '_other',
        month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month')::timestamp AT TIME ZONE 'UTC') INTO taken;
      CONTINUE WHEN taken;
      EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
        parent || to_char(month, '_YYYY_MM'), parent, month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month')::timestamp AT TIME ZONE 'UTC');
      -- A partition is reached through its parent and its parent's policies only.
      EXECUTE format('REVOKE ALL ON %I FROM ecitizen_app', parent || to_char(month, '_YYYY_MM'));
    END LOOP;
  END LOOP;
END $$;

-- ---------------------------------------------------------------- row-level security, the second wall
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['account', 'account_department', 'authenticator_app', 'device', 'login_flow', 'code_attempt', 'auth_session',
    'login_event', 'party', 'citizen', 'business', 'mandate', 'guest_grant', 'parked_form', 'bill', 'bill_line', 'meter_reading', 'payment',
    'payment_allocation', 'psp_event', 'ledger_entry', 'notification', 'delivery', 'outbox_message', 'feedback', 'contact_message',
    'audit_event', 'audit_chain', 'receipt_counter', 'sandbox_charge']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()))', name);
  END LOOP;
END $$;

CREATE POLICY own ON account FOR SELECT USING (id = (SELECT actor_account()));
CREATE POLICY own ON account_department FOR SELECT USING (account_id = (SELECT actor_account()));
CREATE POLICY own ON authenticator_app FOR SELECT USING (account_id = (SELECT actor_account()));
CREATE POLICY own ON device FOR SELECT USING (account_id = (SELECT actor_account()));
CREATE POLICY own ON auth_session FOR SELECT USING (account_id = (SELECT actor_account()));
CREATE POLICY own ON login_event FOR SELECT USING (account_id = (SELECT actor_account()));
CREATE POLICY own ON mandate FOR SELECT USING (account_id = (SELECT actor_account()));
CREATE POLICY acted_for ON party FOR SELECT USING (
  id IN (SELECT m.party_id FROM mandate m WHERE m.revoked_at IS NULL AND (m.until IS NULL OR m.until > (SELECT app_now()))));
CREATE POLICY acted_for ON citizen FOR SELECT USING (party_id = (SELECT actor_party()));
CREATE POLICY acted_for ON business FOR SELECT USING (party_id = (SELECT actor_party()));

CREATE POLICY resident_sees ON bill FOR SELECT USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('bills', 'see')));
CREATE POLICY guest_sees ON bill FOR SELECT USING (id = (SELECT actor_bill()) AND (SELECT actor_kind()) = 'guest');
CREATE POLICY resident_sees ON bill_line FOR SELECT USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('bills', 'see')));
CREATE POLICY guest_sees ON bill_line FOR SELECT USING (bill_id = (SELECT actor_bill()) AND (SELECT actor_kind()) = 'guest');
CREATE POLICY resident_sees ON meter_reading FOR SELECT USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('bills', 'see')));
CREATE POLICY resident_sees ON payment FOR SELECT USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('bills', 'see')));
-- A resident opens an attempt and takes it to the provider; what becomes of it only the system writes down.
CREATE POLICY resident_opens ON payment FOR INSERT WITH CHECK (
  party_id = (SELECT actor_party()) AND account_id = (SELECT actor_account()) AND (SELECT actor_may('bills', 'pay'))
  AND status = 'created' AND receipt_number IS NULL AND provider_ref IS NULL AND settled_at IS NULL);
CREATE POLICY resident_starts ON payment FOR UPDATE
  USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('bills', 'pay')) AND status = 'created')
  WITH CHECK (party_id = (SELECT actor_party()) AND status = 'started' AND receipt_number IS NULL AND settled_at IS NULL);
CREATE POLICY resident_sees ON payment_allocation FOR SELECT USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('bills', 'see')));
CREATE POLICY resident_pays ON payment_allocation FOR INSERT WITH CHECK (party_id = (SELECT actor_party()) AND (SELECT actor_may('bills', 'pay')) AND is_open);

CREATE POLICY own ON notification FOR SELECT USING (account_id = (SELECT actor_account()));
CREATE POLICY own ON delivery FOR SELECT USING (account_id = (SELECT actor_account()));

-- Anyone may write to the city; nobody reads it back but the city.
CREATE POLICY anyone_writes ON feedback FOR INSERT WITH CHECK ((SELECT actor_kind()) <> '');
CREATE POLICY anyone_writes ON contact_message FOR INSERT WITH CHECK ((SELECT actor_kind()) <> '');

CREATE POLICY about_me ON audit_event FOR SELECT USING (party_id = (SELECT actor_party()) AND (SELECT actor_kind()) = 'resident');
-- audit_append() and audit_breaks() run as the owner of the tables; nobody else can insert.
CREATE POLICY owner_writes ON audit_event USING (current_user = (SELECT relowner::regrole::name FROM pg_class WHERE oid = 'audit_event'::regclass));
CREATE POLICY owner_writes ON audit_chain USING (current_user = (SELECT relowner::regrole::name FROM pg_class WHERE oid = 'audit_chain'::regclass));

-- ---------------------------------------------------------------- the few reads that have no actor yet
-- They return the least and pin their search path. Each sees as the system does for its own statement only: a function's own
-- SET clause would say the same in one line, but managed servers refuse it for settings such as app.kind.

-- Signing in: by username or e-mail address. What is wrong with the account is nobody's business yet.
CREATE FUNCTION account_for_sign_in(identifier text)
RETURNS TABLE (id uuid, password_hash text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  RETURN QUERY
    SELECT a.id, a.password_hash FROM account a
    WHERE a.username = lower(identifier) OR a.email = lower(identifier)
    ORDER BY (a.username = lower(identifier)) DESC LIMIT 1;
  PERFORM set_config('app.kind', before, true);
END $$;

-- How many of an account's typed codes count no more: one every ten minutes.
CREATE FUNCTION codes_forgotten(since timestamptz, at timestamptz) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT floor(extract(epoch FROM at - since) / 600)::int
$$;

-- Every signed-in request: the session, its account and whom it acts for, or no row. Writes last_seen_at at most once a minute.
CREATE FUNCTION session_open(session uuid, secret text, at timestamptz)
RETURNS TABLE (id uuid, account_id uuid, display_name text, email text, kind text, role text, locale text, is_private boolean, authenticated_at timestamptz,
  idle_expires_at timestamptz, absolute_expires_at timestamptz, mandate_id uuid, party_id uuid, party_kind text, party_name text, mandate_kind text,
  areas text[], acts text[], mandates int, departments uuid[])
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
           ARRAY(SELECT d.department_id FROM account_department d WHERE d.account_id = a.id)
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

-- A guest's cookie: the one thing and act it stands for.
CREATE FUNCTION guest_grant_open(token text, at timestamptz)
RETURNS TABLE (id uuid, party_id uuid, bill_id uuid, act text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  RETURN QUERY SELECT g.id, g.party_id, g.bill_id, g.act FROM guest_grant g WHERE g.token_hash = token AND g.expires_at > at;
  PERFORM set_config('app.kind', before, true);
END $$;

-- ---------------------------------------------------------------- what the app role may not do
-- By default it reads and writes every table under its policies (lib/db/migrations/app-role.ts); here that is taken back.
REVOKE INSERT, UPDATE, DELETE ON audit_event, audit_chain, payment_transition, city_state FROM ecitizen_app;
REVOKE INSERT, UPDATE, DELETE ON department, ward, street, parcel, address FROM ecitizen_app;
REVOKE UPDATE, DELETE ON ledger_entry, login_event, feedback, contact_message FROM ecitizen_app;
REVOKE DELETE ON account, party, citizen, business, mandate, auth_session, authenticator_app, bill, bill_line, meter_reading, payment,
  payment_allocation, psp_event, notification, delivery, receipt_counter, sandbox_charge FROM ecitizen_app;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO ecitizen_app;
