-- As before, but what a case is searched by is put together once a case: written as (f(a)).*, a function runs once for each of its columns.
-- All cases are filled in by one join; asked one by one, the walls of the party cost more than the text.
CREATE FUNCTION case_turn(status text, decided_at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN status IN ('submitted', 'intakeCheck', 'inReview', 'inspection', 'pendingDecision') THEN 'city'
    WHEN status IN ('actionRequired', 'approvedAwaitingPayment') THEN 'applicant' WHEN decided_at IS NOT NULL THEN 'over' ELSE 'gone' END
$$;
CREATE FUNCTION case_words(subject text, holder text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(subject || ' / ' || coalesce(holder, ''))
$$;
CREATE OR REPLACE FUNCTION case_text_of(a application) RETURNS case_text LANGUAGE sql STABLE AS $$
  SELECT ROW (a.id, a.department_id, case_turn(a.status, a.decided_at),
    case_words(a.subject, (SELECT p.display_name FROM party p WHERE p.id = a.party_id)))::case_text
$$;
CREATE OR REPLACE FUNCTION case_text_follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  IF NEW.submitted_at IS NULL THEN RETURN NULL; END IF;
  PERFORM set_config('app.kind', 'system', true);
  INSERT INTO case_text SELECT t.* FROM case_text_of(NEW) t
  ON CONFLICT (application_id) DO UPDATE SET department_id = excluded.department_id, state = excluded.state, words = excluded.words
    WHERE (case_text.department_id, case_text.state, case_text.words) IS DISTINCT FROM (excluded.department_id, excluded.state, excluded.words);
  PERFORM set_config('app.kind', before, true);
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION case_text_fill() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  INSERT INTO case_text SELECT a.id, a.department_id, case_turn(a.status, a.decided_at), case_words(a.subject, p.display_name)
  FROM application a LEFT JOIN party p ON p.id = a.party_id
  WHERE a.submitted_at IS NOT NULL AND NOT EXISTS (SELECT FROM case_text known WHERE known.application_id = a.id);
  PERFORM set_config('app.kind', before, true);
END $$;
REVOKE EXECUTE ON FUNCTION case_turn(text, timestamptz), case_words(text, text) FROM PUBLIC;
