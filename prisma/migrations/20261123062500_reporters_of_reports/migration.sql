-- For the department of a report, by whose account it came: a name and an address, nothing else of the account.
CREATE FUNCTION issue_reporter(report uuid) RETURNS TABLE (name text, email text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  own uuid[] := CASE WHEN at_issue_desk() THEN actor_departments() ELSE '{}' END;
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  RETURN QUERY SELECT a.display_name, a.email FROM issue_report r JOIN account a ON a.id = r.reporter_account_id
    WHERE r.id = report AND r.department_id = ANY (own);
  PERFORM set_config('app.kind', before, true);
END $$;
REVOKE EXECUTE ON FUNCTION issue_reporter(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION issue_reporter(uuid) TO ecitizen_app;

-- A report that nobody's account sent is nobody's own matter.
DROP POLICY department_changes ON issue_report;
CREATE POLICY department_changes ON issue_report FOR UPDATE
  USING ((SELECT at_issue_desk()) AND department_id = ANY ((SELECT actor_departments())::uuid[])
    AND (party_id IS NULL OR party_id IS DISTINCT FROM (SELECT a.own_party_id FROM account a WHERE a.id = (SELECT actor_account()))))
  WITH CHECK ((SELECT at_issue_desk()) AND department_id = ANY ((SELECT actor_departments())::uuid[]));
DO $$
DECLARE
  works text := 'EXISTS (SELECT FROM issue_report r WHERE r.id = report_id AND r.department_id = ANY ((SELECT actor_departments())::uuid[])
    AND (r.party_id IS NULL OR r.party_id IS DISTINCT FROM (SELECT a.own_party_id FROM account a WHERE a.id = (SELECT actor_account()))))';
BEGIN
  DROP POLICY department_writes ON issue_update;
  DROP POLICY department_adds ON issue_photo;
  DROP POLICY department_hides ON issue_photo;
  EXECUTE format('CREATE POLICY department_writes ON issue_update FOR INSERT WITH CHECK ((SELECT at_issue_desk()) AND by_account_id = (SELECT actor_account()) AND %s)', works);
  EXECUTE format('CREATE POLICY department_adds ON issue_photo FOR INSERT WITH CHECK ((SELECT at_issue_desk()) AND draft_id IS NULL AND side = ''after'' AND %s)', works);
  EXECUTE format('CREATE POLICY department_hides ON issue_photo FOR UPDATE USING ((SELECT at_issue_desk()) AND %s) WITH CHECK ((SELECT at_issue_desk()) AND draft_id IS NULL)', works);
END $$;
