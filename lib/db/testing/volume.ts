import { Client } from "pg";

const PEOPLE = 12_000;
/** Whose lists are longer than a page. */
const BUSY = 777;
/** Citizens whom the city knows without an account. */
const OTHERS = 80_000;

/**
 * Fills the tables that grow with the city until reading one from end to end is no good idea any more: accounts, what happens to them,
 * and conversations. Rows of one shape, so that it takes seconds.
 */
export async function fillTables(ownerUrl: string) {
  const owner = new Client({ connectionString: ownerUrl, options: "-c app.kind=system" });
  await owner.connect();
  try {
    for (const statement of statements) await owner.query(statement);
  } finally {
    await owner.end();
  }
}

const ago = "now() - random() * interval '80 days'";
const past = "now() - interval '1 hour' - random() * interval '20 days'";

const statements = [
  `CREATE TEMP TABLE person AS SELECT n, uuid7() AS account, uuid7() AS party FROM generate_series(1, ${PEOPLE}) n`,
  `INSERT INTO account (id, username, email, alternate_email, display_name, kind)
   SELECT account, 'volume' || n, 'volume' || n || '@post.example', CASE WHEN n % 9 = 0 THEN 'other' || n || '@post.example' END, 'Person ' || n, 'resident' FROM person`,
  "INSERT INTO party (id, kind, display_name) SELECT party, 'citizen', 'Person ' || n FROM person",
  "INSERT INTO citizen (party_id, legal_name) SELECT party, 'Person Common ' || md5(n::text) FROM person",
  `CREATE TEMP TABLE other AS SELECT n, uuid7() AS party FROM generate_series(1, ${OTHERS}) n`,
  "INSERT INTO party (id, kind, display_name) SELECT party, 'citizen', 'Other ' || n FROM other",
  "INSERT INTO citizen (party_id, legal_name) SELECT party, 'Other Common ' || md5('other' || n) FROM other",
  "INSERT INTO mandate (account_id, party_id, kind, areas, acts) SELECT account, party, 'self', '{*}', '{see,draft,send,pay}' FROM person",
  `INSERT INTO device (account_id, browser_hash, label, is_private, terms_seen) SELECT account, 'volume' || n, 'Firefox', true, 1 FROM person`,
  `INSERT INTO auth_session (account_id, secret_hash, methods, is_private, device_label, authenticated_at, last_seen_at, idle_expires_at, absolute_expires_at)
   SELECT account, md5(n::text), '{password}', true, 'Firefox', now(), now(), now() + interval '1 hour', now() + interval '1 hour' FROM person`,
  `INSERT INTO login_event (at, account_id, event, device_label) SELECT ${ago}, account, 'signedIn', 'Firefox' FROM person, generate_series(1, 3)`,
  `INSERT INTO login_flow (token_hash, browser_hash, account_id, method, stage, methods, expires_at)
   SELECT 'volume' || n, 'volume' || n, account, 'email', 'consumed', '{password}', now() - random() * interval '20 hours' FROM person`,
  `INSERT INTO secret_link (token_hash, account_id, purpose, expires_at) SELECT 'volume' || n, account, 'notMe', ${past} FROM person`,
  `INSERT INTO passkey_challenge (challenge, browser_hash, purpose, expires_at) SELECT 'volume' || n, 'x', 'signIn', now() FROM person`,
  `INSERT INTO parked_form (token_hash, account_id, path, sealed, expires_at) SELECT 'volume' || n, account, '/bills', '', now() + interval '20 minutes' FROM person`,
  `INSERT INTO sign_up (token_hash, browser_hash, email, locale, expires_at) SELECT 'volume' || n, 'x', 'new' || n || '@post.example', 'en', now() + interval '1 hour' FROM person`,
  `INSERT INTO contact_change (account_id, kind, created_at) SELECT account, 'phone', ${ago} FROM person`,
  `INSERT INTO recovery_request (ref, account_id, token_hash, status, created_at, opens_at) SELECT 'VR-' || n, account, 'volume' || n, 'used', ${ago}, now() FROM person`,
  `INSERT INTO data_export (account_id, status, expires_at) SELECT account, 'downloaded', ${past} FROM person`,
  `INSERT INTO account_closure (account_id, closes_at, cancelled_at) SELECT account, ${past}, now() FROM person`,
  `INSERT INTO approval (kind, subject_id, reason, asked_by, asked_at, decision, decided_by, decided_at)
   SELECT 'accountRecovery', account, 'volume', account, ${ago}, 'approved', (SELECT id FROM account WHERE kind = 'staff' LIMIT 1), now() FROM person`,
  `INSERT INTO outbox_message (channel, recipient, subject, text, created_at) SELECT 'email', 'x', '', '', now() - random() * interval '6 days' FROM person`,
  `INSERT INTO notification (at, account_id, party_id, event, facts) SELECT ${ago}, account, party, 'paymentReceived', '{}' FROM person`,
  // The busy one was told of much, and has read all but the newest few.
  `INSERT INTO notification (at, account_id, party_id, event, facts, read_at) SELECT now() - k * interval '20 minutes', account, party, 'paymentReceived', '{}',
     CASE WHEN k > 3 THEN now() END FROM person, generate_series(1, 4000) k WHERE n = ${BUSY}`,
  `INSERT INTO delivery (notification_id, notified_at, account_id, event, lane, channel, status, failure, needs_person, next_try_at, created_at, updated_at)
   SELECT o.id, o.at, o.account_id, o.event, 'primary:' || o.account_id, 'email', s.status, CASE WHEN s.status <> 'sent' THEN 'notNow' END,
     s.status = 'permanentFailure', CASE WHEN s.status = 'temporaryFailure' THEN now() + interval '1 hour' END, o.at, o.at
   FROM notification o CROSS JOIN LATERAL (SELECT CASE extract(second FROM o.at)::int % 10 WHEN 1 THEN 'permanentFailure' WHEN 2 THEN 'temporaryFailure'
     ELSE 'sent' END AS status) s WHERE o.event = 'paymentReceived'`,
  "ALTER TABLE notice DISABLE TRIGGER USER",
  `INSERT INTO notice (slug, form_key, department_id, topic, wards, says, from_day, until_day, title, text, status, drafted_by, updated_at, published_at, published_by, ended_at)
   SELECT 'volume-' || n, gen_random_uuid(), d.ids[1 + n % 3], 'roads', '{}', 'until', current_date - n % 900, current_date - n % 900 + 20, w.words, w.words, s.status,
     st.ids[1], now() - n * interval '1 hour', CASE WHEN s.status <> 'draft' THEN now() - n * interval '2 hours' END, CASE WHEN s.status <> 'draft' THEN st.ids[2] END,
     CASE WHEN s.status IN ('ended', 'withdrawn') THEN now() END
   FROM generate_series(1, 9000) n, (SELECT array_agg(id ORDER BY slug) AS ids FROM department) d,
     (SELECT array_agg(id) AS ids FROM account WHERE kind = 'staff') st, (SELECT '{"en": "Volume", "es": "Volume", "ar": "Volume"}'::jsonb AS words) w
   CROSS JOIN LATERAL (SELECT CASE WHEN n % 40 = 0 THEN 'draft' WHEN n % 9 = 0 THEN 'withdrawn' WHEN n % 900 < 20 THEN 'published' ELSE 'ended' END AS status) s`,
  `INSERT INTO public_notice (notice_id, slug, department, topic, wards, says, from_day, until_day, title, text, status, published_at, updated_at, ended_at)
   SELECT n.id, n.slug, d.slug, topic, wards, says, from_day, until_day, title, text, status, published_at, updated_at, ended_at
   FROM notice n JOIN department d ON d.id = n.department_id WHERE n.slug LIKE 'volume-%' AND status <> 'draft'`,
  "ALTER TABLE notice ENABLE TRIGGER USER",
  `INSERT INTO audit_event (chain, seq, at, actor_kind, account_id, party_id, action, subject_id, facts, previous, hash)
   SELECT n % 16, 1000000000 + n, ${ago}, 'staff', account, party, 'person.read', '', '{}', '', '' FROM person`,
  `INSERT INTO audit_shown (party_id, at, chain, seq, account_id, action, facts)
   SELECT party, ${ago}, n % 16, 1000000000 + n, account, 'threads.listed', '{}' FROM person`,
  // Half of all conversations are one department's, the others have theirs; one in ten is open.
  `CREATE TEMP TABLE desk AS SELECT id, row_number() OVER (ORDER BY slug) - 1 AS n, count(*) OVER () AS all FROM department`,
  `INSERT INTO thread (ref, party_id, account_id, department_id, subject, status, closed_at, waits_for, last_message_at, resident_read_at)
   SELECT 'VT-' || k || '-' || p.n, party, account, d.id, 'Volume', CASE WHEN p.n % 10 = 0 THEN 'open' ELSE 'closed' END,
     CASE WHEN p.n % 10 = 0 THEN NULL ELSE now() END, (ARRAY['city', 'resident', 'nobody'])[1 + p.n % 3], ${ago}, now()
   FROM person p CROSS JOIN generate_series(1, 2) k JOIN desk d ON d.n = CASE WHEN k = 1 THEN 0 ELSE p.n % d.all END`,
  // A draft, something under way and something issued for each; one party has two hundred more.
  `CREATE TEMP TABLE applied AS SELECT uuid7() AS id, p.n, p.account, p.party, k, d.id AS department,
     CASE WHEN k = 1 THEN 'draft' WHEN k = 2 THEN (ARRAY['submitted', 'inReview', 'actionRequired'])[1 + p.n % 3] ELSE 'issued' END AS status
   FROM person p CROSS JOIN LATERAL generate_series(1, CASE WHEN p.n = ${BUSY} THEN 203 ELSE 3 END) k
   JOIN desk d ON d.n = CASE WHEN k = 2 THEN 0 ELSE p.n % d.all END`,
  `INSERT INTO application (id, ref, party_id, account_id, department_id, service, version, status, stage_before, sent, sent_hash, saved_at, expires_at,
     submitted_at, due_on, waiting_since, key)
   SELECT id, 'VA-' || k || '-' || n, party, account, department, 'library-card', v.version, status, CASE WHEN status = 'actionRequired' THEN 'inReview' END,
     CASE WHEN k > 1 THEN '{}'::jsonb END, CASE WHEN k > 1 THEN 'volume' END, ${ago}, CASE WHEN k = 1 THEN now() + interval '30 days' END,
     CASE WHEN k > 1 THEN ${ago} END, CASE WHEN k > 1 THEN current_date + n % 20 END, CASE WHEN status = 'actionRequired' THEN now() END, gen_random_uuid()
   FROM applied, (SELECT max(version) AS version FROM service_version WHERE slug = 'library-card') v`,
  `INSERT INTO application_event (application_id, party_id, kind, status, actor_kind, account_id)
   SELECT id, party, 'sent', status, 'resident', account FROM applied WHERE k = 2`,
  "CREATE TEMP TABLE asked AS SELECT uuid7() AS id, id AS application, n, party, account FROM applied WHERE status = 'actionRequired'",
  `INSERT INTO requested_item (id, application_id, party_id, kind, title, reason, asked_by, due_on)
   SELECT id, application, party, 'document', 'Volume', 'Volume', account, current_date + n % 20 FROM asked`,
  // Every draft is a child's passport of which a guardian was asked.
  `INSERT INTO passport_application (application_id, party_id, kind, applicant_hash) SELECT id, party, 'child', 'volume' || n FROM applied WHERE k = 1`,
  `INSERT INTO guardian_consent (application_id, party_id, name, email, about, about_hash, link_hash, expires_at)
   SELECT id, party, 'Guardian', 'volume' || n + 1 || '@post.example', '{}', '', 'volume' || n, now() + interval '9 days' FROM applied WHERE k = 1`,
  `CREATE TEMP TABLE paper AS SELECT uuid7() AS id, a.id AS application, a.party, a.account, ${ago} AS at FROM applied a`,
  `INSERT INTO stored_file (id, party_id, account_id, key, name, type, size, status, created_at)
   SELECT id, party, account, 'volume' || id, 'paper.pdf', 'application/pdf', 900, 'received', at FROM paper`,
  `INSERT INTO document (party_id, file_id, application_id, kind, name, created_at) SELECT party, id, application, 'addressProof', 'Volume', at FROM paper`,
  `INSERT INTO document (party_id, file_id, application_id, item_id, kind, name, created_at)
   SELECT p.party, p.id, p.application, a.id, 'answer', 'Volume', at FROM paper p JOIN asked a ON a.application = p.application`,
  `INSERT INTO permit (number, party_id, application_id, service, version, subject, holder, valid_from, issued_at, code)
   SELECT 'VP-' || k || '-' || n, party, id, 'library-card', 1, '', 'Person', current_date, ${ago}, 'VC-' || k || '-' || n FROM applied WHERE status = 'issued'`,
  "ANALYZE",
];
