-- What staff say about the portal stands above every page, also above those that are kept in memory.
CREATE TRIGGER status_notice_changed AFTER INSERT OR UPDATE ON status_notice FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();
CREATE TRIGGER status_update_changed AFTER INSERT ON status_update FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();

-- A variable named as the answer of a statement hides it.
CREATE OR REPLACE FUNCTION add_to_feedback(feedback_id uuid, said text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  added boolean;
BEGIN
  IF before = '' THEN RETURN false; END IF;
  PERFORM set_config('app.kind', 'system', true);
  UPDATE feedback f SET text = said WHERE f.id = feedback_id AND f.text = '' AND f.created_at > app_now() - interval '1 hour';
  added := FOUND;
  PERFORM set_config('app.kind', before, true);
  RETURN added;
END $$;
