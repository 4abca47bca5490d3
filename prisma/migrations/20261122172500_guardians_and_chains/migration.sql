-- The first row of each application's history whose hash, or whose link to the row before it, is not what it must be; and applications whose
-- history does not end where they stand.
CREATE FUNCTION application_breaks() RETURNS TABLE (ref text, seq integer, why text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  RETURN QUERY
    WITH walked AS (
      SELECT e.application_id, e.seq, e.previous_hash, e.hash, application_event_hash(e) AS expected, e.status,
             lag(e.hash, 1, sha256(convert_to('application ' || e.application_id, 'UTF8'))) OVER w AS hash_before,
             lag(e.seq, 1, 0) OVER w AS seq_before,
             lead(e.seq) OVER w IS NULL AS is_last
      FROM application_event e WINDOW w AS (PARTITION BY e.application_id ORDER BY e.seq)
    ), broken AS (
      SELECT application_id, seq, CASE WHEN hash <> expected THEN 'its content was changed'
                                       WHEN seq <> seq_before + 1 THEN 'a row before it is missing'
                                       ELSE 'it does not follow the row before it' END AS why
      FROM walked WHERE hash <> expected OR previous_hash <> hash_before OR seq <> seq_before + 1
      UNION ALL
      SELECT w.application_id, w.seq, 'the application stands elsewhere than its history ends'
      FROM walked w JOIN application a ON a.id = w.application_id WHERE w.is_last AND a.status <> w.status
      UNION ALL
      SELECT a.id, 0, 'it was sent and has no history' FROM application a
      WHERE a.submitted_at IS NOT NULL AND NOT EXISTS (SELECT FROM application_event e WHERE e.application_id = a.id)
    )
    SELECT DISTINCT ON (a.ref) a.ref, b.seq, b.why FROM broken b JOIN application a ON a.id = b.application_id ORDER BY a.ref, b.seq LIMIT 1000;
  PERFORM set_config('app.kind', before, true);
END $$;
REVOKE EXECUTE ON FUNCTION application_breaks() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION application_breaks() TO ecitizen_app;

-- The second guardian, in an account with the address that was named, sees what is asked of them and nothing else of the application.
CREATE POLICY guardian_sees ON guardian_consent FOR SELECT USING (
  (SELECT actor_kind()) = 'resident' AND status = 'asked' AND email = (SELECT a.email FROM account a WHERE a.id = (SELECT actor_account())));
CREATE INDEX guardian_consent_email ON guardian_consent (email) WHERE status = 'asked';
