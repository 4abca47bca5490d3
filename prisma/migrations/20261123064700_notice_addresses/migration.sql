-- As before; a draft whose title changes gets an address that says so.
CREATE OR REPLACE FUNCTION notice_changes_as_allowed() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  free text[] := CASE
    WHEN OLD.status = 'draft' AND NEW.status = 'draft' AND NEW.drafted_by = actor_account()
      THEN ARRAY['slug', 'department_id', 'topic', 'wards', 'says', 'from_day', 'until_day', 'title', 'text', 'revision', 'drafted_by', 'updated_at']
    WHEN OLD.status = 'draft' AND NEW.status = 'awaitingApproval' AND OLD.drafted_by = actor_account() THEN ARRAY['status', 'refused_with', 'updated_at']
    WHEN OLD.status = 'published' AND NEW.status IN ('ended', 'withdrawn') THEN ARRAY['status', 'ended_at', 'end_reason', 'updated_at']
    ELSE '{}' END;
BEGIN
  IF NOT is_system() AND to_jsonb(NEW) - free <> to_jsonb(OLD) - free THEN
    RAISE EXCEPTION 'notice % may not be changed so by this actor', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
