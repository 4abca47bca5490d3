-- Whoever the account belongs to reads what was asked for in its name: it is part of the copy of their data.
CREATE POLICY own ON recovery_request FOR SELECT USING (account_id = (SELECT actor_account()));
