-- A guardian knows who their children are, while the mandate holds: an application offers them by name.
CREATE POLICY guarded ON citizen FOR SELECT USING (
  (SELECT actor_kind()) = 'resident' AND EXISTS (
    SELECT FROM mandate m WHERE m.party_id = citizen.party_id AND m.account_id = (SELECT actor_account()) AND m.kind = 'guardian'
      AND m.revoked_at IS NULL AND (m.until IS NULL OR m.until > app_now())));
