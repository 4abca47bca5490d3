-- The people desk: finding a person by a part of their name, and what its staff may write.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX citizen_name_search ON citizen USING gin (lower(legal_name) gin_trgm_ops);

-- Search in private text: the same visibility first, then ids only, which are read again under row-level security.
CREATE FUNCTION people_search(query text) RETURNS TABLE (account_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wanted text := lower(trim(query));
  part text := '%' || replace(replace(replace(wanted, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  IF NOT at_people_desk() OR length(wanted) < 3 THEN RETURN; END IF;
  PERFORM set_config('app.kind', 'system', true);
  RETURN QUERY
    (SELECT a.id FROM account a WHERE a.username = wanted OR a.email = wanted OR a.alternate_email = wanted LIMIT 21)
    UNION
    (SELECT m.account_id FROM citizen c JOIN mandate m ON m.party_id = c.party_id AND m.kind = 'self'
     WHERE lower(c.legal_name) LIKE part ORDER BY m.account_id LIMIT 21)
    LIMIT 21;
  PERFORM set_config('app.kind', before, true);
END $$;
REVOKE EXECUTE ON FUNCTION people_search(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_search(text) TO ecitizen_app;

CREATE POLICY people_desk_sees ON account_department FOR SELECT USING ((SELECT at_people_desk()));
