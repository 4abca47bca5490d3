-- How the mails of a follower stand, and which of them reached nobody.
CREATE INDEX delivery_of_follower ON delivery (follower_mail_id, seq) WHERE follower_mail_id IS NOT NULL;
CREATE INDEX delivery_of_visitors_failed ON delivery (updated_at, id) WHERE account_id IS NULL AND failure IS NOT NULL AND next_try_at IS NULL AND NOT needs_person;
