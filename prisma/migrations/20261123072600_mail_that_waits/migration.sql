-- Whether something that people are to be told has waited since then, because no mail leaves or nobody sends it; for the status page, which
-- learns nothing of whom.
CREATE FUNCTION mail_waits(since timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  waits boolean;
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  waits := EXISTS (SELECT FROM delivery d WHERE d.next_try_at < since)
    OR EXISTS (SELECT FROM delivery d WHERE d.status = 'temporaryFailure' AND d.next_try_at IS NOT NULL AND d.failure = 'unreachable' AND d.created_at < since);
  PERFORM set_config('app.kind', before, true);
  RETURN waits;
END $$;
REVOKE EXECUTE ON FUNCTION mail_waits(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mail_waits(timestamptz) TO ecitizen_app;
