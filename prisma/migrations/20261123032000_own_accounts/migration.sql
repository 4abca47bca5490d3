-- Which resident a colleague is: administration asks, another person decides, and nobody about themselves.
ALTER TABLE approval DROP CONSTRAINT approval_kind_check;
ALTER TABLE approval ADD CHECK (kind IN ('accountRecovery', 'roleChange', 'colleagueLock', 'colleagueUnlock', 'ownAccount'));
DROP POLICY staff_ask ON approval;
CREATE POLICY staff_ask ON approval FOR INSERT WITH CHECK (
  (SELECT at_people_desk()) AND asked_by = (SELECT actor_account()) AND subject_id <> (SELECT actor_account()) AND decision IS NULL
  AND (kind NOT IN ('roleChange', 'ownAccount') OR (SELECT actor_role()) = 'admin'));
