-- Photos of a visit are sent and taken away by those who go there, as canInspect says: by role, of the department, for the services they work on.
DROP POLICY inspector_adds ON document;
CREATE POLICY inspector_adds ON document FOR INSERT WITH CHECK (
  (SELECT actor_inspects()) AND status = 'received' AND note = '' AND decided_at IS NULL AND num_nonnulls(item_id, message_id, draft_of) = 0
  AND EXISTS (SELECT FROM inspection i JOIN application a ON a.id = i.application_id
    WHERE i.id = inspection_id AND i.application_id = document.application_id AND i.status = 'planned'
      AND a.department_id = ANY ((SELECT actor_departments())::uuid[]) AND (SELECT actor_serves(a.service))));
DROP POLICY inspector_takes_away ON document;
CREATE POLICY inspector_takes_away ON document FOR DELETE USING (
  (SELECT actor_inspects()) AND EXISTS (SELECT FROM inspection i JOIN application a ON a.id = i.application_id
    WHERE i.id = inspection_id AND i.status = 'planned'
      AND a.department_id = ANY ((SELECT actor_departments())::uuid[]) AND (SELECT actor_serves(a.service))));
