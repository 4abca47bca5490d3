-- Whoever asked may take it back before anybody has decided, and writes nothing else; another person says yes or no to what was asked.
CREATE POLICY asker_withdraws ON approval FOR UPDATE
  USING ((SELECT at_people_desk()) AND kind <> 'accountRecovery' AND asked_by = (SELECT actor_account()) AND decision IS NULL AND withdrawn_at IS NULL
    AND (expires_at IS NULL OR expires_at > (SELECT actor_now())))
  WITH CHECK (asked_by = (SELECT actor_account()) AND withdrawn_at IS NOT NULL AND decision IS NULL);
CREATE OR REPLACE FUNCTION approval_changes_as_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  free text[] := CASE WHEN OLD.asked_by = actor_account() THEN ARRAY['withdrawn_at'] ELSE ARRAY['decision', 'decided_by', 'decided_at', 'note'] END;
BEGIN
  IF NOT is_system() AND to_jsonb(NEW) - free <> to_jsonb(OLD) - free THEN
    RAISE EXCEPTION 'approval % may not be changed so by this actor', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
