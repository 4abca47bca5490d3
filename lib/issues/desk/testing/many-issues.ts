import { Client } from "pg";

type Wanted = { issues: number; departments: { busy: string; other: string }; mine: string };

/**
 * Fills the desk of one department by one statement: four in ten are open, one in ten is another department's, one kind, one part of the city
 * and one stop are rare, and whoever is named has forty. Without triggers; what they keep is filled in at the end.
 */
export async function fillIssues(ownerUrl: string, { issues, departments: { busy, other }, mine }: Wanted): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl, options: "-c app.kind=system" });
  await owner.connect();
  try {
    await owner.query("ALTER TABLE issue_report DISABLE TRIGGER USER");
    const indexes = await takeIndexes(owner);
    await owner.query(
      `INSERT INTO issue_report (ref, category, status, resolution, severity, lat, lng, address, street, ward, description, department_id, crew_account_id,
         scheduled_on, promised_on, hidden_at, closed_by, reopened_at, reported_at, updated_at)
       SELECT 'VI-' || n, CASE WHEN n % 2000 = 7 THEN 'noise' WHEN n % 3 = 0 THEN 'streetlight' ELSE 'pothole' END, s.status,
         CASE WHEN s.status IN ('resolved', 'closed') THEN 'fixed' END, 1 + (n % 50 = 3)::int + (n % 500 = 4)::int,
         38.12 + (n % 997) / 40000.0, -75.21 + (n % 991) / 20000.0, n % 400 || ' Common Street', 'Common Street',
         CASE WHEN n % 3000 = 11 THEN 'rare-ward' ELSE 'old-harbour' END, 'Hole ' || md5('hole' || n),
         CASE WHEN n % 10 = 9 THEN $2::uuid ELSE $1::uuid END, CASE WHEN n % ${Math.ceil(issues / 40)} = 4 THEN $3::uuid END,
         CASE WHEN s.status = 'scheduled' THEN current_date + n / 10 % 60 - 1 END, current_date + n % 97 - 20, CASE WHEN n % 700 = 5 THEN now() END,
         NULL, CASE WHEN n % 300 = 1 THEN now() - interval '1 day' END, now() - n % 500 * interval '1 day', now() - n % 490 * interval '1 hour'
       FROM generate_series(1, ${issues}) n
       CROSS JOIN LATERAL (SELECT CASE WHEN n % 1500 = 4 THEN 'inProgress' WHEN n % 10 = 3 THEN 'new' WHEN n % 10 IN (4, 9) THEN 'triaged'
         WHEN n % 10 = 5 THEN 'scheduled' WHEN n % 10 = 6 THEN 'resolved' ELSE 'closed' END AS status) s`,
      [busy, other, mine],
    );
    await owner.query("ALTER TABLE issue_report ENABLE TRIGGER USER");
    await owner.query("SELECT issue_text_fill()");
    for (const definition of indexes) await owner.query(definition);
    await owner.query("ANALYZE issue_report, issue_text");
  } finally {
    await owner.end();
  }
}

/** Indexes are made faster than they grow; those that hold what is unique stay. */
async function takeIndexes(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid IN ('issue_report'::regclass, 'issue_text'::regclass) AND NOT indisunique`,
  );
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}
