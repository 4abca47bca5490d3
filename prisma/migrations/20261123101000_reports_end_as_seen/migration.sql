-- ---------------------------------------------------------------- nobody gets what is their own matter
-- Of a department whoever works on reports and has the fewest open ones, but for one person and for whose own matter it is; null when there is
-- nobody else.
DROP FUNCTION issue_another_crew(uuid, uuid);
CREATE FUNCTION issue_another_crew(department uuid, but_not uuid, party uuid) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  chosen uuid;
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  SELECT a.id INTO chosen FROM account_department d JOIN account a ON a.id = d.account_id
  WHERE d.department_id = department AND a.kind = 'staff' AND a.status = 'active' AND a.role IN ('works', 'supervisor') AND a.id IS DISTINCT FROM but_not
    AND (party IS NULL OR a.own_party_id IS DISTINCT FROM party)
  ORDER BY a.role DESC, (SELECT count(*) FROM (SELECT FROM issue_report r
    WHERE r.crew_account_id = a.id AND r.status IN ('new', 'triaged', 'assigned', 'scheduled', 'inProgress') LIMIT 100) few), a.id LIMIT 1;
  PERFORM set_config('app.kind', before, true);
  RETURN chosen;
END $$;

-- Colleagues whose own matter a report of the actor's departments is.
CREATE FUNCTION issue_own_matter_of(report uuid) RETURNS SETOF uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  own uuid[] := CASE WHEN at_issue_desk() THEN actor_departments() ELSE '{}' END;
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  RETURN QUERY SELECT a.id FROM issue_report r JOIN account_department d ON d.department_id = r.department_id
    JOIN account a ON a.id = d.account_id AND a.own_party_id = r.party_id WHERE r.id = report AND r.department_id = ANY (own);
  PERFORM set_config('app.kind', before, true);
END $$;

-- ---------------------------------------------------------------- what ends a report is there to be seen
-- Staff end a report with a photo of the place as it is now that was found clean and is shown, or with a sentence that everybody reads. One that
-- is opened again, by whomever, lands with another person than the one who closed it.
CREATE OR REPLACE FUNCTION issue_ends_with_reason() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  since timestamptz := coalesce(OLD.reopened_at, OLD.reported_at);
  said boolean;
BEGIN
  IF NEW.status IN ('resolved', 'closed') AND OLD.status NOT IN ('resolved', 'closed') AND before = 'staff' THEN
    PERFORM set_config('app.kind', 'system', true);
    said := NEW.duplicate_of_id IS NOT NULL
      OR EXISTS (SELECT FROM issue_update u WHERE u.report_id = NEW.id AND u.at >= since AND u.is_public AND u.text <> '' AND u.status = NEW.status)
      OR (NEW.resolution = 'fixed' AND EXISTS (SELECT FROM issue_photo p JOIN stored_file f ON f.id = p.stored_file_id
        WHERE p.report_id = NEW.id AND p.side = 'after' AND p.added_at >= since AND p.hidden_at IS NULL AND f.status = 'received'));
    PERFORM set_config('app.kind', before, true);
    IF NOT said THEN RAISE EXCEPTION 'report % does not end without a photo or a sentence', NEW.id USING ERRCODE = 'check_violation'; END IF;
  END IF;
  IF NEW.reopened_at IS DISTINCT FROM OLD.reopened_at AND NEW.reopened_at IS NOT NULL THEN
    NEW.crew_account_id := issue_another_crew(NEW.department_id, NEW.closed_by, NEW.party_id);
  END IF;
  IF NEW.crew_account_id IS DISTINCT FROM OLD.crew_account_id AND NEW.crew_account_id IS NOT NULL AND NEW.party_id IS NOT NULL THEN
    PERFORM set_config('app.kind', 'system', true);
    said := EXISTS (SELECT FROM account a WHERE a.id = NEW.crew_account_id AND a.own_party_id = NEW.party_id);
    PERFORM set_config('app.kind', before, true);
    IF said THEN RAISE EXCEPTION 'report % is this colleague''s own matter', NEW.id USING ERRCODE = 'check_violation'; END IF;
  END IF;
  RETURN NEW;
END $$;

-- What those whose own matter it is have by now goes back to everybody.
DO $$ BEGIN
  PERFORM set_config('app.kind', 'system', true);
  UPDATE issue_report r SET crew_account_id = NULL FROM account a
  WHERE a.id = r.crew_account_id AND a.own_party_id = r.party_id AND r.status IN ('new', 'triaged', 'assigned', 'scheduled', 'inProgress');
  PERFORM set_config('app.kind', '', true);
END $$;

REVOKE EXECUTE ON FUNCTION issue_another_crew(uuid, uuid, uuid), issue_own_matter_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION issue_own_matter_of(uuid) TO ecitizen_app;
