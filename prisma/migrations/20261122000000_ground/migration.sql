-- Ground: what the tables stand on. Runs as the owner of the database; the app role owns nothing.

-- Time-ordered ids (RFC 9562, version 7) also on PostgreSQL 15, which has no uuidv7().
CREATE FUNCTION uuid7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid()) PLACING substring(int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
      52, 1), 53, 1),
    'hex')::uuid
$$;

-- Who asks, set by lib/db for one transaction. Policies wrap these in (SELECT …), so that each runs once per statement.
CREATE FUNCTION actor_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(current_setting('app.kind', true), '') $$;
CREATE FUNCTION actor_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.account', true), '')::uuid $$;
CREATE FUNCTION actor_party() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.party', true), '')::uuid $$;
CREATE FUNCTION actor_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(current_setting('app.role', true), '') $$;
CREATE FUNCTION actor_bill() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.bill', true), '')::uuid $$;
CREATE FUNCTION is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT current_setting('app.kind', true) = 'system' $$;

-- The mandate in use covers this area (bills, messages …) and this act (see, draft, send, pay).
CREATE FUNCTION actor_may(area text, act text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT current_setting('app.kind', true) = 'resident'
     AND string_to_array(current_setting('app.areas', true), ',') && ARRAY[area, '*']
     AND act = ANY (string_to_array(current_setting('app.acts', true), ','))
$$;

-- One value of now per request, so that a page and its transaction agree, also when a test moves the clock.
CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
$$;
