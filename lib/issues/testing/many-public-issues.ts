import { Client } from "pg";

/**
 * Fills what everybody sees by one statement: all over the city and thickest in the middle of it, one in ten open, one kind and one part of
 * the city rare, over three years. Nothing stands behind these rows.
 */
export async function fillPublicIssues(ownerUrl: string, issues: number): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const indexes = await takeIndexes(owner);
    await owner.query(
      `INSERT INTO public_issue (report_id, ref, category, status, resolution, lat, lng, cell, address, street, ward, summary, reported_at, updated_at)
       SELECT gen_random_uuid(), 'VP-' || n, CASE WHEN n % 2000 = 7 THEN 'noise' ELSE (ARRAY['pothole', 'streetlight', 'rubbish', 'graffiti', 'tree', 'sign'])[1 + n % 6] END,
         s.status, CASE WHEN s.status IN ('resolved', 'closed') THEN 'fixed' END, p.lat, p.lng, floor(p.lat * 200)::int || ':' || floor(p.lng * 200)::int,
         n % 400 || ' Common Street', 'Common Street', (ARRAY['old-harbour', 'upper-town', 'saltmarsh', 'mill-green'])[1 + n % 4],
         'Something broken by the drain ' || md5('hole' || n) || CASE WHEN n % 5000 = 3 THEN ' zebra' ELSE '' END,
         now() - n % 1100 * interval '1 day' - n * interval '1 second', now() - n % 900 * interval '1 day' - n * interval '1 second'
       FROM generate_series(1, $1::int) n
       CROSS JOIN LATERAL (SELECT CASE WHEN n % 4 = 0 THEN 38.124 + (n % 997) / 250000.0 ELSE 38.113 + (n % 991) / 29000.0 END AS lat,
         CASE WHEN n % 4 = 0 THEN -75.194 + (n % 983) / 220000.0 ELSE -75.219 + (n % 977) / 15400.0 END AS lng) p
       CROSS JOIN LATERAL (SELECT CASE WHEN n % 10 = 3 THEN (ARRAY['new', 'triaged', 'assigned', 'scheduled'])[1 + n / 10 % 4] WHEN n % 10 < 6 THEN 'resolved' ELSE 'closed' END AS status) s`,
      [issues],
    );
    for (const definition of indexes) await owner.query(definition);
    await owner.query("ANALYZE public_issue");
  } finally {
    await owner.end();
  }
}

/** Indexes are made faster than they grow; those that hold what is unique stay. */
async function takeIndexes(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = 'public_issue'::regclass AND NOT indisunique`,
  );
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}
