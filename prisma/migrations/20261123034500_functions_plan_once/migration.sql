-- A new connection's first five calls of a function would each plan its statements anew, which takes ten times as long as running them. They
-- look up a row or two by keys: one plan, made at the first call, fits every call. Searches, whose plan depends on the words, keep their own.
DO $$
DECLARE
  one regprocedure;
BEGIN
  FOR one IN
    SELECT p.oid FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
    WHERE p.pronamespace = 'public'::regnamespace AND l.lanname = 'plpgsql'
      AND NOT coalesce(array_to_string(p.proconfig, ','), '') ~ 'plan_cache_mode'
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET plan_cache_mode = force_generic_plan', one);
  END LOOP;
END $$;
