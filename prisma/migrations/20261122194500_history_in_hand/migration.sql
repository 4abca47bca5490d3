-- The words that a row of the history is hashed over, for whoever takes the history along and checks it without us.
CREATE FUNCTION application_event_text(event application_event) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'application', event.application_id, 'seq', event.seq, 'kind', event.kind, 'status', event.status, 'actor', event.actor_kind,
    'account', event.account_id, 'facts', event.facts, 'at', floor(extract(epoch FROM event.at) * 1000)::bigint)::text
$$;
CREATE OR REPLACE FUNCTION application_event_hash(event application_event) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(event.previous_hash || convert_to(application_event_text(event), 'UTF8'))
$$;
REVOKE EXECUTE ON FUNCTION application_event_text(application_event) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION application_event_text(application_event) TO ecitizen_app;
