-- As before, in one: a case of one's own department is seen without a look at its reviews, and of another's only its own review is looked
-- up. As a policy of its own that came first, and an EXISTS may be answered by reading every review of the department.
DROP POLICY reviewer_sees ON application;
DROP POLICY department_sees ON application;
CREATE POLICY department_sees ON application FOR SELECT USING (
  (SELECT at_case_desk()) AND submitted_at IS NOT NULL AND party_id IS DISTINCT FROM (SELECT actor_own_party())
  AND (department_id = ANY ((SELECT actor_departments())::uuid[]) AND (SELECT actor_serves(service))
    OR (SELECT true FROM review r WHERE r.application_id = application.id AND r.department_id = ANY ((SELECT actor_departments())::uuid[]) LIMIT 1)));
