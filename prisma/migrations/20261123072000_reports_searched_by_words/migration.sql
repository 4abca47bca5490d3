-- As before, but what has no three letters or digits in a row finds nothing: no index of trigrams could answer it.
CREATE OR REPLACE FUNCTION issue_search(query text, states text[]) RETURNS TABLE (id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
  wanted text := lower(trim(query));
  part text := '%' || replace(replace(replace(wanted, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  own uuid[] := actor_departments();
BEGIN
  IF NOT at_issue_desk() OR wanted !~ '[[:alnum:]]{3}' THEN RETURN; END IF;
  RETURN QUERY
    SELECT f.report_id FROM (
      (SELECT t.report_id FROM issue_text t WHERE 'open' = ANY (states) AND t.state = 'open' AND t.words LIKE part AND t.department_id = ANY (own) LIMIT 501)
      UNION ALL
      (SELECT t.report_id FROM issue_text t WHERE 'over' = ANY (states) AND t.state = 'over' AND t.words LIKE part AND t.department_id = ANY (own) LIMIT 501)
    ) f LIMIT 501;
END $$;
