-- A wish to get back in ends by itself when nobody decides it or uses it; what waits for a second person goes with it.
ALTER TABLE "approval" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

ALTER TABLE recovery_request DROP CONSTRAINT recovery_request_status_check;
ALTER TABLE recovery_request ADD CHECK (status IN ('asked', 'approved', 'refused', 'cancelled', 'expired', 'used'));

ALTER TABLE approval ADD CHECK (withdrawn_at IS NULL OR decision IS NULL);
DROP INDEX approval_one_open;
CREATE UNIQUE INDEX approval_one_open ON approval (kind, subject_id) WHERE decision IS NULL AND withdrawn_at IS NULL;
DROP POLICY another_decides ON approval;
CREATE POLICY another_decides ON approval FOR UPDATE
  USING ((SELECT at_people_desk()) AND asked_by <> (SELECT actor_account()) AND decision IS NULL AND withdrawn_at IS NULL)
  WITH CHECK (decided_by = (SELECT actor_account()));

-- Those that were left behind by a request that is no longer open.
SELECT set_config('app.kind', 'system', true);
UPDATE approval a SET withdrawn_at = now()
WHERE a.decision IS NULL AND a.kind = 'accountRecovery'
  AND EXISTS (SELECT FROM recovery_request r WHERE r.id = a.subject_id AND r.status <> 'asked');
