import { Client } from "pg";

/**
 * Fills the archive with records of one shape: every one has "council", one in ten "harbour", one in a thousand "quillwort", one
 * "zyzzyva". By one statement each, without the triggers that count words one record at a time.
 */
export async function fillRecords(ownerUrl: string, records: number) {
  const owner = new Client({ connectionString: ownerUrl, options: "-c app.kind=system" });
  await owner.connect();
  try {
    await owner.query("ALTER TABLE published_record DISABLE TRIGGER record_counts");
    await owner.query("DROP INDEX published_record_words_idx");
    await owner.query(
      `INSERT INTO published_record (record_id, category, department, language, number, title, summary, place, documented_on, published_at, updated_at, pages, text, text_state, words)
       SELECT uuid7(), category, department, 'en', '', title, '', CASE WHEN n % 50 = 0 THEN n % 400 || ' Common Street' ELSE '' END, day, now(), now(), 1, body, 'read',
         record_tsv(category, department, 'en', day, '', title, '', body)
       FROM generate_series(1, ${records}) n
       CROSS JOIN LATERAL (SELECT (ARRAY['minutes', 'contracts', 'reports', 'budgets', 'by-laws'])[1 + n % 5] AS category,
         (ARRAY['city-clerk', 'public-works', 'revenue'])[1 + n % 3] AS department, date '2026-11-01' - n % 9000 AS day,
         'Council minutes ' || n AS title,
         'The council met and heard the public about the word' || n % 5000 || ' and other matters of the city. The mayor opened the meeting.'
           || CASE WHEN n % 10 = 0 THEN ' The harbour was discussed at length.' ELSE '' END
           || CASE WHEN n % 1000 = 0 THEN ' A quillwort was seen.' ELSE '' END
           || CASE WHEN n = ${Math.floor(records / 2)} THEN ' A zyzzyva was seen.' ELSE '' END AS body) made`,
    );
    await owner.query("CREATE INDEX published_record_words_idx ON published_record USING gin (words) WITH (fastupdate = off)");
    await owner.query("ALTER TABLE published_record ENABLE TRIGGER record_counts");
    await owner.query("INSERT INTO record_word SELECT w, count(*) FROM published_record p CROSS JOIN LATERAL record_spellings(p.title, '', p.text) w GROUP BY w ON CONFLICT (word) DO UPDATE SET records = excluded.records"); // prettier-ignore
    await owner.query(
      `INSERT INTO record_tally SELECT extract(year FROM documented_on), category, department, count(*) FROM published_record GROUP BY 1, 2, 3
       ON CONFLICT (year, category, department) DO UPDATE SET records = excluded.records`,
    );
    await owner.query("ANALYZE published_record, record_word, record_tally");
  } finally {
    await owner.end();
  }
}
