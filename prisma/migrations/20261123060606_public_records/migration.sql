-- CreateTable
CREATE TABLE "public_record" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "category" TEXT NOT NULL,
    "department_id" UUID NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "number" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "documented_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "text" TEXT NOT NULL DEFAULT '',
    "text_state" TEXT NOT NULL DEFAULT 'none',
    "pages" INTEGER,
    "publish_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "published_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,
    "withdrawn_why" TEXT,
    "withdrawn_note" TEXT NOT NULL DEFAULT '',
    "replaces_id" UUID,
    "form_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "public_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_file" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "record_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL DEFAULT 'application/pdf',
    "size" INTEGER NOT NULL DEFAULT 0,
    "sha256" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'uploading',
    "problem" TEXT,
    "sent_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_at" TIMESTAMPTZ(3),

    CONSTRAINT "record_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_record" (
    "record_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "documented_on" DATE NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "pages" INTEGER,
    "text" TEXT NOT NULL,
    "text_state" TEXT NOT NULL,
    "replaces_id" UUID,
    "file_key" TEXT,
    "file_size" INTEGER,
    "file_sha256" TEXT,
    "words" tsvector,

    CONSTRAINT "published_record_pkey" PRIMARY KEY ("record_id")
);

-- CreateTable
CREATE TABLE "record_tombstone" (
    "record_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "title" TEXT,
    "documented_on" DATE NOT NULL,
    "why" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_by_id" UUID,

    CONSTRAINT "record_tombstone_pkey" PRIMARY KEY ("record_id")
);

-- CreateTable
CREATE TABLE "record_word" (
    "word" TEXT NOT NULL,
    "records" INTEGER NOT NULL,

    CONSTRAINT "record_word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "record_tally" (
    "year" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "records" INTEGER NOT NULL,

    CONSTRAINT "record_tally_pkey" PRIMARY KEY ("year","category","department")
);

-- CreateIndex
CREATE UNIQUE INDEX "public_record_replaces_id_key" ON "public_record"("replaces_id");

-- CreateIndex
CREATE UNIQUE INDEX "public_record_form_key_key" ON "public_record"("form_key");

-- CreateIndex
CREATE INDEX "public_record_updated_at_id_idx" ON "public_record"("updated_at", "id");

-- CreateIndex
CREATE INDEX "public_record_status_updated_at_id_idx" ON "public_record"("status", "updated_at", "id");

-- CreateIndex
CREATE INDEX "public_record_status_publish_at_idx" ON "public_record"("status", "publish_at");

-- CreateIndex
CREATE UNIQUE INDEX "record_file_key_key" ON "record_file"("key");

-- CreateIndex
CREATE INDEX "record_file_record_id_created_at_idx" ON "record_file"("record_id", "created_at");

-- CreateIndex
CREATE INDEX "record_file_status_created_at_idx" ON "record_file"("status", "created_at");

-- CreateIndex
CREATE INDEX "published_record_documented_on_record_id_idx" ON "published_record"("documented_on" DESC, "record_id" DESC);

-- CreateIndex
CREATE INDEX "published_record_published_at_record_id_idx" ON "published_record"("published_at" DESC, "record_id" DESC);

-- CreateIndex
CREATE INDEX "published_record_place_documented_on_idx" ON "published_record"("place", "documented_on" DESC);

-- CreateIndex
CREATE INDEX "published_record_category_department_documented_on_idx" ON "published_record"("category", "department", "documented_on" DESC);

-- AddForeignKey
ALTER TABLE "public_record" ADD CONSTRAINT "public_record_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "public_record"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_file" ADD CONSTRAINT "record_file_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "public_record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a record may be.
ALTER TABLE public_record
  ADD CHECK (status IN ('draft', 'scheduled', 'published', 'withdrawn')),
  ADD CHECK (text_state IN ('none', 'reading', 'read', 'empty', 'failed', 'written')),
  ADD CHECK (language IN ('en', 'es', 'ar')),
  ADD CHECK (withdrawn_why IN ('replaced', 'mistake', 'privacy', 'order')),
  ADD CHECK (length(title) BETWEEN 1 AND 300 AND length(summary) <= 2000 AND length(text) <= 2000000),
  ADD CHECK (documented_on BETWEEN '1600-01-01' AND '2200-01-01'),
  ADD CHECK (status <> 'scheduled' OR (publish_at IS NOT NULL AND published_by IS NOT NULL)),
  ADD CHECK (status NOT IN ('published', 'withdrawn') OR (published_at IS NOT NULL AND published_by IS NOT NULL)),
  ADD CHECK ((status = 'withdrawn') = (withdrawn_why IS NOT NULL AND withdrawn_at IS NOT NULL)),
  ADD CHECK (replaces_id <> id),
  ADD FOREIGN KEY (department_id) REFERENCES department (id);
ALTER TABLE record_file
  ADD CHECK (status IN ('uploading', 'checking', 'received', 'rejected')),
  ADD CHECK (type = 'application/pdf');

CREATE FUNCTION at_records_desk() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT actor_kind() = 'staff' AND actor_role() IN ('records', 'supervisor')
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['public_record', 'record_file'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()))', name);
    EXECUTE format('CREATE POLICY desk_sees ON %I FOR SELECT USING ((SELECT at_records_desk()))', name);
  END LOOP;
END $$;
CREATE POLICY desk_adds ON public_record FOR INSERT WITH CHECK (
  (SELECT at_records_desk()) AND status = 'draft' AND created_by = (SELECT actor_account()));
CREATE POLICY desk_changes ON public_record FOR UPDATE USING ((SELECT at_records_desk()) AND status <> 'withdrawn')
  WITH CHECK ((SELECT at_records_desk()));
CREATE POLICY desk_discards ON public_record FOR DELETE USING ((SELECT at_records_desk()) AND status = 'draft');
CREATE POLICY desk_adds ON record_file FOR INSERT WITH CHECK (
  (SELECT at_records_desk()) AND status = 'uploading' AND sent_by = (SELECT actor_account())
  AND EXISTS (SELECT FROM public_record r WHERE r.id = record_id AND r.status = 'draft'));
CREATE POLICY desk_removes ON record_file FOR DELETE USING (
  (SELECT at_records_desk()) AND EXISTS (SELECT FROM public_record r WHERE r.id = record_id AND r.status = 'draft'));

-- What everyone reads is written by the functions below and by nothing else.
REVOKE INSERT, UPDATE, DELETE ON published_record, record_tombstone, record_word, record_tally FROM ecitizen_app;

-- Lists read rows of these without their texts, which lie beside them.
ALTER TABLE published_record SET (toast_tuple_target = 512);
ALTER TABLE published_record ALTER COLUMN words SET STORAGE EXTERNAL;

-- One spelling of what people write in several: no capitals, accents, vowel marks or punctuation. Nothing of it depends on the server's locale.
CREATE FUNCTION record_plain(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(translate(CASE WHEN octet_length(given) = length(given) THEN given ELSE translate(given, U&'\00C1\00C0\00C2\00C4\00C3\00C5\0100\00E1\00E0\00E2\00E4\00E3\00E5\0101\00C9\00C8\00CA\00CB\0112\00E9\00E8\00EA\00EB\0113\00CD\00CC\00CE\00CF\012A\00ED\00EC\00EE\00EF\012B\00D3\00D2\00D4\00D6\00D5\00D8\014C\00F3\00F2\00F4\00F6\00F5\00F8\014D\00DA\00D9\00DB\00DC\016A\00FA\00F9\00FB\00FC\016B\00D1\00F1\00C7\00E7\00DD\0178\00FD\00FF\0623\0625\0622\0671\0649\0629\2019\2018\201A\201C\201D\201E\00AB\00BB\2039\203A\2013\2014\2015\2026\00B7\2022\00A7\00A9\00AE\2122\00B0\060C\061B\061F\00A0\064B\064C\064D\064E\064F\0650\0651\0652\0670\0640\00AD\200B\200C\200D\200E\200F',
    U&'aaaaaaaaaaaaaaeeeeeeeeeeiiiiiiiiiioooooooooooooouuuuuuuuuunnccyyyy\0627\0627\0627\0627\064A\0647                         ') END,
    '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', '                                '))
$$;

-- A name of something that lists are narrowed by, as a word that nobody can type: c=minutes, d=city-clerk, y=2026, m=202611, l=en.
CREATE FUNCTION record_mark(name text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('''' || replace(replace(name, '\', ''), '''', '''''') || '''')::tsquery
$$;

CREATE FUNCTION record_config(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE language WHEN 'es' THEN 'pg_catalog.spanish'::regconfig WHEN 'ar' THEN 'pg_catalog.arabic'::regconfig ELSE 'pg_catalog.english'::regconfig END
$$;

-- What a record is found by. Of a text with more words than one index entry can hold, its beginning.
CREATE FUNCTION record_tsv(category text, department text, language text, documented_on date, number text, title text, about text, body text)
RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  config regconfig := record_config(language);
  marks tsvector := array_to_tsvector(ARRAY['c=' || category, 'd=' || department, 'l=' || language,
    'y=' || extract(year FROM documented_on), 'm=' || (extract(year FROM documented_on) * 100 + extract(month FROM documented_on))]);
  head tsvector := setweight(to_tsvector(config, record_plain(title)), 'A') || setweight(to_tsvector('simple', record_plain(number)), 'A')
    || setweight(to_tsvector(config, record_plain(about)), 'B');
  most int;
BEGIN
  FOREACH most IN ARRAY ARRAY[500000, 150000, 30000] LOOP
    BEGIN
      RETURN marks || head || setweight(to_tsvector(config, record_plain(left(body, most))), 'D');
    EXCEPTION WHEN program_limit_exceeded THEN NULL;
    END;
  END LOOP;
  RETURN marks || head;
END $$;

-- The words of a record as they are written, for those who misspell one.
CREATE FUNCTION record_spellings(title text, about text, body text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT word FROM unnest(tsvector_to_array(to_tsvector('simple', record_plain(title || ' ' || about || ' ' || left(body, 100000))))) word
  WHERE length(word) BETWEEN 4 AND 24 AND word !~ '[0-9]'
$$;

-- What a search asks for: each of its words in any form, in any of the languages; words that stand in every text ask for nothing. No sign
-- that was typed means anything.
CREATE FUNCTION record_query(typed text, any_word boolean) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  words text[] := (regexp_split_to_array(trim(record_plain(left(typed, 200))), '\s+'))[1:8];
  word text;
  one tsquery;
  whole tsquery;
  telling boolean;
BEGIN
  FOREACH telling IN ARRAY ARRAY[true, false] LOOP
    FOREACH word IN ARRAY words LOOP
      CONTINUE WHEN word = '';
      CONTINUE WHEN telling AND (numnode(plainto_tsquery('pg_catalog.english', word)) = 0 OR numnode(plainto_tsquery('pg_catalog.spanish', word)) = 0
        OR numnode(plainto_tsquery('pg_catalog.arabic', word)) = 0);
      one := plainto_tsquery('pg_catalog.simple', word) || plainto_tsquery('pg_catalog.english', word)
        || plainto_tsquery('pg_catalog.spanish', word) || plainto_tsquery('pg_catalog.arabic', word);
      -- Without its accent the stemmer does not know this ending.
      IF word ~ '[cs]ion$' THEN one := one || plainto_tsquery('pg_catalog.spanish', word || 'es'); END IF;
      IF word ~ '[cs]iones$' THEN one := one || plainto_tsquery('pg_catalog.spanish', left(word, -2)); END IF;
      whole := CASE WHEN whole IS NULL THEN one WHEN any_word THEN whole || one ELSE whole && one END;
    END LOOP;
    EXIT WHEN whole IS NOT NULL;
  END LOOP;
  RETURN whole;
END $$;

-- The records that a search fits, by their dates, at most so many, from a place in the list on. What fits few is found whole and put in order; a common word is
-- looked for month by month, so that no search reads more than it shows, however many records there are.
CREATE FUNCTION record_candidates(wanted tsquery, since date, until date, oldest_first boolean, at_day date, at_id uuid, most int)
RETURNS TABLE (record_id uuid, documented_on date)
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  few constant int := 2000;
  low date := coalesce(CASE WHEN oldest_first THEN greatest(since, at_day) ELSE since END, '-infinity');
  high date := coalesce(CASE WHEN oldest_first THEN until ELSE least(until, at_day) END, 'infinity');
BEGIN
  IF wanted IS NULL AND oldest_first THEN
    RETURN QUERY SELECT r.record_id, r.documented_on FROM published_record r
      WHERE r.documented_on BETWEEN low AND high AND (at_id IS NULL OR (r.documented_on, r.record_id) > (at_day, at_id))
      ORDER BY r.documented_on, r.record_id LIMIT most;
  ELSIF wanted IS NULL THEN
    RETURN QUERY SELECT r.record_id, r.documented_on FROM published_record r
      WHERE r.documented_on BETWEEN low AND high AND (at_id IS NULL OR (r.documented_on, r.record_id) < (at_day, at_id))
      ORDER BY r.documented_on DESC, r.record_id DESC LIMIT most;
  ELSIF NOT EXISTS (SELECT FROM published_record r WHERE r.words @@ wanted OFFSET few) THEN
    RETURN QUERY
      WITH found AS MATERIALIZED (SELECT r.record_id, r.documented_on FROM published_record r WHERE r.words @@ wanted)
      SELECT f.record_id, f.documented_on FROM found f
      WHERE f.documented_on BETWEEN low AND high AND (at_id IS NULL OR CASE WHEN oldest_first
        THEN (f.documented_on, f.record_id) > (at_day, at_id) ELSE (f.documented_on, f.record_id) < (at_day, at_id) END)
      ORDER BY CASE WHEN oldest_first THEN f.documented_on END, CASE WHEN oldest_first THEN f.record_id END, f.documented_on DESC, f.record_id DESC
      LIMIT most;
  ELSE
    low := greatest(low, (SELECT min(r.documented_on) FROM published_record r));
    high := least(high, (SELECT max(r.documented_on) FROM published_record r));
    RETURN QUERY
      SELECT f.record_id, f.documented_on
      FROM generate_series(CASE WHEN oldest_first THEN date_trunc('month', low::timestamp) ELSE date_trunc('month', high::timestamp) END,
        CASE WHEN oldest_first THEN high::timestamp ELSE date_trunc('month', low::timestamp) END,
        CASE WHEN oldest_first THEN interval '1 month' ELSE interval '-1 month' END) AS month
      CROSS JOIN LATERAL (
        SELECT m.record_id, m.documented_on
        FROM (SELECT r.record_id, r.documented_on FROM published_record r
          WHERE r.words @@ (wanted && record_mark('m=' || (extract(year FROM month) * 100 + extract(month FROM month)))) OFFSET 0) m
        WHERE m.documented_on BETWEEN low AND high AND (at_id IS NULL OR CASE WHEN oldest_first
          THEN (m.documented_on, m.record_id) > (at_day, at_id) ELSE (m.documented_on, m.record_id) < (at_day, at_id) END)
        ORDER BY CASE WHEN oldest_first THEN m.documented_on END, CASE WHEN oldest_first THEN m.record_id END, m.documented_on DESC, m.record_id DESC
        LIMIT most
      ) f
      LIMIT most;
  END IF;
END $$;

-- The same with what lists are narrowed by, and how well each fits the words, where somebody wants to know.
CREATE FUNCTION record_matches(wanted tsquery, ranked tsquery, since date, until date, oldest_first boolean, most int)
RETURNS TABLE (record_id uuid, documented_on date, category text, department text, rank int)
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT c.record_id, c.documented_on, r.category, r.department,
      CASE WHEN ranked IS NULL THEN 0 ELSE (ts_rank(r.words, ranked, 1) * 1000000)::int END
    FROM record_candidates(wanted, since, until, oldest_first, NULL, NULL, most) c JOIN published_record r ON r.record_id = c.record_id;
END $$;

-- The copy that everyone reads.
CREATE FUNCTION record_copy(id uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  INSERT INTO published_record AS p (record_id, category, department, language, number, title, summary, place, documented_on, published_at, updated_at,
    pages, text, text_state, replaces_id, file_key, file_size, file_sha256, words)
  SELECT r.id, r.category, d.slug, r.language, r.number, r.title, r.summary, r.place, r.documented_on, r.published_at, r.updated_at,
    r.pages, r.text, r.text_state, r.replaces_id, f.key, f.size, f.sha256,
    record_tsv(r.category, d.slug, r.language, r.documented_on, r.number, r.title, r.summary || ' ' || r.place, r.text)
  FROM public_record r JOIN department d ON d.id = r.department_id
  LEFT JOIN LATERAL (SELECT * FROM record_file f WHERE f.record_id = r.id AND f.status = 'received' ORDER BY f.created_at DESC LIMIT 1) f ON true
  WHERE r.id = record_copy.id AND r.status = 'published'
  ON CONFLICT (record_id) DO UPDATE SET category = excluded.category, department = excluded.department, language = excluded.language,
    number = excluded.number, title = excluded.title, summary = excluded.summary, place = excluded.place, documented_on = excluded.documented_on,
    published_at = excluded.published_at, updated_at = excluded.updated_at, pages = excluded.pages, text = excluded.text,
    text_state = excluded.text_state, replaces_id = excluded.replaces_id, file_key = excluded.file_key, file_size = excluded.file_size,
    file_sha256 = excluded.file_sha256, words = excluded.words;
  PERFORM set_config('app.kind', before, true);
END $$;

-- A record goes one way: prepared, published, withdrawn. What was withdrawn stays so, with its reason.
CREATE FUNCTION record_goes_on() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF OLD.status = NEW.status OR (OLD.status, NEW.status) IN (('draft', 'scheduled'), ('draft', 'published'), ('scheduled', 'draft'),
    ('scheduled', 'published'), ('published', 'withdrawn')) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a record does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER record_goes_on BEFORE UPDATE OF status ON public_record FOR EACH ROW EXECUTE FUNCTION record_goes_on();

CREATE FUNCTION record_shows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  IF NEW.status = 'published' THEN
    PERFORM record_copy(NEW.id);
    RETURN NULL;
  END IF;
  DELETE FROM published_record WHERE record_id = NEW.id;
  IF NEW.status = 'withdrawn' THEN
    PERFORM set_config('app.kind', 'system', true);
    INSERT INTO record_tombstone (record_id, category, title, documented_on, why, note, withdrawn_at, replaced_by_id)
    VALUES (NEW.id, NEW.category, CASE WHEN NEW.withdrawn_why NOT IN ('privacy', 'order') THEN NEW.title END, NEW.documented_on, NEW.withdrawn_why,
      NEW.withdrawn_note, NEW.withdrawn_at, (SELECT n.id FROM public_record n WHERE n.replaces_id = NEW.id AND n.status = 'published'))
    ON CONFLICT (record_id) DO NOTHING;
    PERFORM set_config('app.kind', before, true);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER record_shows AFTER INSERT OR UPDATE ON public_record FOR EACH ROW EXECUTE FUNCTION record_shows();

CREATE FUNCTION record_file_shows() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  PERFORM record_copy(NEW.record_id);
  RETURN NULL;
END $$;
CREATE TRIGGER record_file_shows AFTER INSERT OR UPDATE ON record_file FOR EACH ROW WHEN (NEW.status = 'received')
EXECUTE FUNCTION record_file_shows();

-- How many records have a word, and how many there are of each kind. Words are counted in their order, so that two who publish at once wait for each other instead
-- of both.
CREATE FUNCTION record_counts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE record_tally SET records = records - 1
    WHERE year = extract(year FROM OLD.documented_on) AND category = OLD.category AND department = OLD.department;
    DELETE FROM record_tally WHERE year = extract(year FROM OLD.documented_on) AND category = OLD.category AND department = OLD.department AND records <= 0;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO record_tally AS t VALUES (extract(year FROM NEW.documented_on), NEW.category, NEW.department, 1)
    ON CONFLICT (year, category, department) DO UPDATE SET records = t.records + 1;
  END IF;
  IF TG_OP = 'UPDATE' AND (OLD.title, OLD.summary, OLD.place, OLD.text) IS NOT DISTINCT FROM (NEW.title, NEW.summary, NEW.place, NEW.text) THEN
    RETURN NULL;
  END IF;
  WITH change AS (
    SELECT word, sum(n)::int AS n FROM (
      SELECT record_spellings(OLD.title, OLD.summary || ' ' || OLD.place, OLD.text) AS word, -1 AS n WHERE TG_OP <> 'INSERT'
      UNION ALL
      SELECT record_spellings(NEW.title, NEW.summary || ' ' || NEW.place, NEW.text), 1 WHERE TG_OP <> 'DELETE') both_sides
    GROUP BY word HAVING sum(n) <> 0
  )
  INSERT INTO record_word AS w SELECT word, n FROM change ORDER BY word
  ON CONFLICT (word) DO UPDATE SET records = w.records + excluded.records;
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM record_word w USING record_spellings(OLD.title, OLD.summary || ' ' || OLD.place, OLD.text) gone WHERE w.word = gone AND w.records <= 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER record_counts AFTER INSERT OR UPDATE OR DELETE ON published_record FOR EACH ROW EXECUTE FUNCTION record_counts();

-- The same for a whole archive at once, for whoever loaded it without the triggers.
CREATE FUNCTION record_fill() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  ALTER TABLE published_record DISABLE TRIGGER record_counts;
  PERFORM record_copy(r.id) FROM public_record r WHERE r.status = 'published';
  ALTER TABLE published_record ENABLE TRIGGER record_counts;
  INSERT INTO record_tombstone (record_id, category, title, documented_on, why, note, withdrawn_at, replaced_by_id)
  SELECT r.id, r.category, CASE WHEN r.withdrawn_why NOT IN ('privacy', 'order') THEN r.title END, r.documented_on, r.withdrawn_why, r.withdrawn_note,
    r.withdrawn_at, n.id
  FROM public_record r LEFT JOIN public_record n ON n.replaces_id = r.id AND n.status = 'published' WHERE r.status = 'withdrawn'
  ON CONFLICT (record_id) DO NOTHING;
  DELETE FROM record_word;
  INSERT INTO record_word SELECT w, count(*) FROM published_record p CROSS JOIN LATERAL record_spellings(p.title, p.summary || ' ' || p.place, p.text) w GROUP BY w;
  DELETE FROM record_tally;
  INSERT INTO record_tally SELECT extract(year FROM documented_on), category, department, count(*) FROM published_record GROUP BY 1, 2, 3;
  PERFORM set_config('app.kind', before, true);
END $$;

-- Search at the desk, also in what is not published: the ids of the records whose title or number has this part, those changed last.
CREATE FUNCTION record_desk_search(typed text) RETURNS TABLE (id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  part text := '%' || replace(replace(replace(lower(trim(typed)), '\', '\\'), '%', '\%'), '_', '\_') || '%';
BEGIN
  IF NOT at_records_desk() OR length(trim(typed)) < 3 THEN RETURN; END IF;
  PERFORM set_config('app.kind', 'system', true);
  RETURN QUERY SELECT f.id FROM (
    SELECT r.id, r.updated_at FROM public_record r WHERE lower(r.title || ' ' || r.number) LIKE part LIMIT 2000) f ORDER BY f.updated_at DESC LIMIT 200;
  PERFORM set_config('app.kind', before, true);
END $$;

CREATE INDEX public_record_title_trgm_idx ON public_record USING gin (lower(title || ' ' || number) gin_trgm_ops);
CREATE INDEX published_record_words_idx ON published_record USING gin (words) WITH (fastupdate = off);
CREATE INDEX record_word_trgm_idx ON record_word USING gin (word gin_trgm_ops) WITH (fastupdate = off);

REVOKE EXECUTE ON FUNCTION at_records_desk(), record_plain(text), record_mark(text), record_config(text),
  record_tsv(text, text, text, date, text, text, text, text), record_spellings(text, text, text), record_query(text, boolean),
  record_candidates(tsquery, date, date, boolean, date, uuid, int), record_matches(tsquery, tsquery, date, date, boolean, int), record_copy(uuid),
  record_goes_on(), record_shows(), record_file_shows(), record_counts(), record_fill(), record_desk_search(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION at_records_desk(), record_plain(text), record_mark(text), record_config(text), record_query(text, boolean),
  record_candidates(tsquery, date, date, boolean, date, uuid, int), record_matches(tsquery, tsquery, date, date, boolean, int),
  record_goes_on(), record_shows(), record_file_shows(), record_copy(uuid), record_counts(), record_desk_search(text) TO ecitizen_app;
