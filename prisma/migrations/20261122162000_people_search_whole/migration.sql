-- A whole name: the trigrams of a common one would bring up everyone who has it as a part of theirs.
CREATE INDEX citizen_name_exact ON citizen USING hash (lower(legal_name));

-- Search in private text: of those that fit only people with an account count, so that nobody is hidden behind namesakes without one;
-- whoever is named exactly so comes first. Of a name that a whole city has, it stops as soon as there are more than a page: the account
-- of each is looked for by itself (LATERAL), so that those that fit are not all collected first.
CREATE OR REPLACE FUNCTION people_search(query text) RETURNS TABLE (account_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  wanted text := lower(trim(query));
  part text := '%' || replace(replace(replace(wanted, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  IF NOT at_people_desk() OR length(wanted) < 3 THEN RETURN; END IF;
  PERFORM set_config('app.kind', 'system', true);
  RETURN QUERY
    SELECT f.id FROM (
      (SELECT a.id, 0 AS place FROM account a WHERE a.username = wanted OR a.email = wanted OR a.alternate_email = wanted LIMIT 21)
      UNION ALL
      (SELECT m.account_id, 1 FROM citizen c
       CROSS JOIN LATERAL (SELECT m.account_id FROM mandate m WHERE m.party_id = c.party_id AND m.kind = 'self' LIMIT 1) m
       WHERE lower(c.legal_name) = wanted LIMIT 21)
      UNION ALL
      (SELECT m.account_id, 2 FROM citizen c
       CROSS JOIN LATERAL (SELECT m.account_id FROM mandate m WHERE m.party_id = c.party_id AND m.kind = 'self' LIMIT 1) m
       WHERE lower(c.legal_name) LIKE part LIMIT 21)) f
    GROUP BY f.id ORDER BY min(f.place), f.id LIMIT 21;
  PERFORM set_config('app.kind', before, true);
END $$;
