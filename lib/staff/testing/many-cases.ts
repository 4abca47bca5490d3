import { Client } from "pg";
import { newReference } from "@/lib/reference";

type Wanted = {
  cases: number;
  /** The number of the first one. */ first?: number;
  departments: { busy: string; other: string };
  mine: string;
};

/**
 * Fills the queue of one department by one statement each: six in ten are decided, three are with the city, one waits for its applicant. One
 * in ten is another department's, one service and one stop are rare, and whoever is named has forty. What the busy department has in review
 * the other one is asked about. Resolves to the reference of the first case; the others have none that could be typed.
 */
export async function fillCases(ownerUrl: string, { cases, first = 1, departments: { busy, other }, mine }: Wanted): Promise<string> {
  const owner = new Client({ connectionString: ownerUrl, options: "-c app.kind=system" });
  await owner.connect();
  const ref = newReference("AP");
  const holders = Math.ceil(cases / 10);
  try {
    await owner.query("ALTER TABLE application DISABLE TRIGGER USER");
    const indexes = await takeIndexes(owner);
    await owner.query(`CREATE TEMP TABLE holder AS SELECT k, uuid7() AS party FROM generate_series(1, ${holders}) k`);
    await owner.query("INSERT INTO party (id, kind, display_name) SELECT party, 'citizen', 'Holder ' || md5(k::text) FROM holder");
    await owner.query(
      `INSERT INTO application (id, ref, party_id, account_id, department_id, service, version, status, stage_before, subject, sent, sent_hash, saved_at,
         submitted_at, due_on, waiting_since, decided_at, assignee_id, priority, key)
       SELECT uuid7(), CASE WHEN n = ${first} THEN $4 ELSE 'VQ-' || n END, h.party, $3::uuid, CASE WHEN n % 10 = 9 THEN $2::uuid ELSE $1::uuid END,
         CASE WHEN n % 2000 = 7 THEN 'library-card' ELSE 'dog-licence' END, CASE WHEN n % 2000 = 7 THEN v.card ELSE v.dog END, s.status, CASE WHEN s.status = 'actionRequired' THEN 'inReview' END,
         'Dog at ' || n % 400 || ' Common Street ' || md5('street' || n), '{}', 'volume', now(), now() - n % 300 * interval '1 day',
         current_date + n % 97 - 20, CASE WHEN s.status = 'actionRequired' THEN now() END, CASE WHEN s.status = 'issued' THEN now() - n % 300 * interval '1 hour' END,
         CASE WHEN n % ${Math.ceil(cases / 40)} = 4 THEN $3::uuid END, CASE WHEN n % 500 = 3 THEN 1 ELSE 0 END, gen_random_uuid()
       FROM generate_series(${first}, ${first + cases - 1}) n JOIN holder h ON h.k = 1 + n % ${holders}
       CROSS JOIN (SELECT max(version) FILTER (WHERE slug = 'library-card') AS card, max(version) FILTER (WHERE slug = 'dog-licence') AS dog FROM service_version) v
       CROSS JOIN LATERAL (SELECT CASE WHEN n % 1500 = 4 THEN 'pendingDecision' WHEN n % 10 = 3 THEN 'actionRequired' WHEN n % 10 IN (4, 5, 9) THEN 'inReview' ELSE 'issued' END AS status) s`,
      [busy, other, mine, ref],
    );
    await owner.query("ALTER TABLE application ENABLE TRIGGER USER");
    await owner.query(
      `INSERT INTO review (application_id, party_id, department_id, deciding_id, due_on)
       SELECT id, party_id, $2::uuid, $1::uuid, due_on FROM application WHERE sent_hash = 'volume' AND department_id = $1::uuid AND status = 'inReview'
       ON CONFLICT DO NOTHING`,
      [busy, other],
    );
    await owner.query("SELECT case_text_fill()");
    for (const { definition } of indexes) await owner.query(definition);
    await owner.query("ANALYZE application, party, case_text, review");
    return ref;
  } finally {
    await owner.end();
  }
}

/** Indexes are made faster than they grow; those that hold what is unique stay. */
async function takeIndexes(owner: Client): Promise<{ name: string; definition: string }[]> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid IN ('application'::regclass, 'case_text'::regclass) AND NOT indisunique`,
  );
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`);
  return rows;
}
