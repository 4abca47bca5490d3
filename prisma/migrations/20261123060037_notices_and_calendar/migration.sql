-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "slug" TEXT NOT NULL,
    "form_key" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "wards" TEXT[],
    "says" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "title" JSONB NOT NULL,
    "text" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "refused_with" TEXT,
    "drafted_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "published_by" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_notice" (
    "notice_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "wards" TEXT[],
    "says" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "title" JSONB NOT NULL,
    "text" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "public_notice_pkey" PRIMARY KEY ("notice_id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "account_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "inspection_party_id_status_planned_on_idx" ON "inspection"("party_id", "status", "planned_on");

-- CreateIndex
CREATE UNIQUE INDEX "notice_slug_key" ON "notice"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "notice_form_key_key" ON "notice"("form_key");

-- CreateIndex
CREATE INDEX "notice_department_id_status_updated_at_id_idx" ON "notice"("department_id", "status", "updated_at", "id");

-- CreateIndex
CREATE INDEX "notice_status_until_day_id_idx" ON "notice"("status", "until_day", "id");

-- CreateIndex
CREATE UNIQUE INDEX "public_notice_slug_key" ON "public_notice"("slug");

-- CreateIndex
CREATE INDEX "public_notice_status_until_day_notice_id_idx" ON "public_notice"("status", "until_day", "notice_id");

-- CreateIndex
CREATE INDEX "public_notice_published_at_notice_id_idx" ON "public_notice"("published_at", "notice_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_account_id_created_at_idx" ON "calendar_feed"("account_id", "created_at");

-- ---------------------------------------------------------------- notices: what may stand in them
ALTER TABLE notice
  ADD FOREIGN KEY (department_id) REFERENCES department (id),
  ADD FOREIGN KEY (drafted_by) REFERENCES account (id),
  ADD FOREIGN KEY (published_by) REFERENCES account (id),
  ADD CHECK (topic IN ('roads', 'water', 'waste', 'events', 'parks', 'offices', 'council', 'safety')),
  ADD CHECK (says IN ('until', 'between', 'by', 'on')),
  ADD CHECK (from_day <= until_day),
  ADD CHECK (cardinality(wards) <= 40),
  ADD CHECK (title ?& ARRAY['en', 'es', 'ar'] AND text ?& ARRAY['en', 'es', 'ar']),
  ADD CHECK (status IN ('draft', 'awaitingApproval', 'published', 'ended', 'withdrawn')),
  ADD CHECK ((status IN ('draft', 'awaitingApproval')) = (published_at IS NULL) AND (published_at IS NULL) = (published_by IS NULL)),
  ADD CHECK ((status IN ('ended', 'withdrawn')) = (ended_at IS NOT NULL)),
  ADD CHECK (published_by <> drafted_by);

-- As lib/notices/policy.ts says.
CREATE FUNCTION at_notice_desk() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT actor_kind() = 'staff' AND actor_role() IN ('clerk', 'passportOfficer', 'finance', 'works', 'records', 'supervisor')
$$;

ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON notice USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()));
CREATE POLICY department_sees ON notice FOR SELECT USING (
  (SELECT at_notice_desk()) AND department_id = ANY ((SELECT actor_departments())::uuid[]));
CREATE POLICY department_drafts ON notice FOR INSERT WITH CHECK (
  (SELECT at_notice_desk()) AND department_id = ANY ((SELECT actor_departments())::uuid[]) AND status = 'draft' AND drafted_by = (SELECT actor_account()));
CREATE POLICY department_changes ON notice FOR UPDATE
  USING ((SELECT at_notice_desk()) AND department_id = ANY ((SELECT actor_departments())::uuid[]) AND status IN ('draft', 'published'))
  WITH CHECK (department_id = ANY ((SELECT actor_departments())::uuid[]) AND status IN ('draft', 'awaitingApproval', 'ended', 'withdrawn'));
CREATE POLICY department_drops ON notice FOR DELETE USING (
  (SELECT at_notice_desk()) AND department_id = ANY ((SELECT actor_departments())::uuid[]) AND status = 'draft');

-- Whoever changes the words becomes the one who drafted them, and only a draft has words to change; publishing is the system's, after another person's yes.
CREATE FUNCTION notice_changes_as_allowed() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  free text[] := CASE
    WHEN OLD.status = 'draft' AND NEW.status = 'draft' AND NEW.drafted_by = actor_account()
      THEN ARRAY['department_id', 'topic', 'wards', 'says', 'from_day', 'until_day', 'title', 'text', 'revision', 'drafted_by', 'updated_at']
    WHEN OLD.status = 'draft' AND NEW.status = 'awaitingApproval' AND OLD.drafted_by = actor_account() THEN ARRAY['status', 'refused_with', 'updated_at']
    WHEN OLD.status = 'published' AND NEW.status IN ('ended', 'withdrawn') THEN ARRAY['status', 'ended_at', 'end_reason', 'updated_at']
    ELSE '{}' END;
BEGIN
  IF NOT is_system() AND to_jsonb(NEW) - free <> to_jsonb(OLD) - free THEN
    RAISE EXCEPTION 'notice % may not be changed so by this actor', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER notice_change BEFORE UPDATE ON notice FOR EACH ROW EXECUTE FUNCTION notice_changes_as_allowed();

-- What everyone may read, always as the notice is. Of one that was taken back nothing but that it was.
CREATE FUNCTION notice_is_public() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  gone boolean := NEW.status = 'withdrawn';
BEGIN
  INSERT INTO public_notice AS p (notice_id, slug, department, topic, wards, says, from_day, until_day, title, text, status, published_at, updated_at, ended_at)
  SELECT NEW.id, NEW.slug, d.slug, NEW.topic, NEW.wards, NEW.says, NEW.from_day, NEW.until_day,
    CASE WHEN gone THEN '{}'::jsonb ELSE NEW.title END, CASE WHEN gone THEN '{}'::jsonb ELSE NEW.text END,
    NEW.status, NEW.published_at, NEW.updated_at, NEW.ended_at
  FROM department d WHERE d.id = NEW.department_id
  ON CONFLICT (notice_id) DO UPDATE
    SET title = EXCLUDED.title, text = EXCLUDED.text, status = EXCLUDED.status, updated_at = EXCLUDED.updated_at, ended_at = EXCLUDED.ended_at;
  RETURN NULL;
END $$;
CREATE TRIGGER notice_public AFTER INSERT OR UPDATE ON notice FOR EACH ROW
  WHEN (NEW.status IN ('published', 'ended', 'withdrawn')) EXECUTE FUNCTION notice_is_public();

ALTER TABLE public_notice ADD FOREIGN KEY (notice_id) REFERENCES notice (id);
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON public_notice FROM ecitizen_app;

-- Pages that are kept in memory are rendered anew when what they show has changed: each change of it makes another mark.
CREATE FUNCTION public_content_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  INSERT INTO city_state AS c (key, value, updated_at) VALUES ('publicContent', gen_random_uuid()::text, now())
  ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, updated_at = EXCLUDED.updated_at;
  RETURN NULL;
END $$;
CREATE TRIGGER public_notice_changed AFTER INSERT OR UPDATE OR DELETE ON public_notice FOR EACH STATEMENT EXECUTE FUNCTION public_content_changed();

-- ---------------------------------------------------------------- a notice is published by two
ALTER TABLE approval DROP CONSTRAINT approval_kind_check;
ALTER TABLE approval ADD CHECK (kind IN ('accountRecovery', 'roleChange', 'colleagueLock', 'colleagueUnlock', 'ownAccount', 'noticePublication'));
DROP POLICY staff_ask ON approval;
CREATE POLICY staff_ask ON approval FOR INSERT WITH CHECK (
  (SELECT at_people_desk()) AND kind <> 'noticePublication' AND asked_by = (SELECT actor_account()) AND subject_id <> (SELECT actor_account())
  AND decision IS NULL AND (kind NOT IN ('roleChange', 'ownAccount') OR (SELECT actor_role()) = 'admin'));
CREATE POLICY drafter_asks ON approval FOR INSERT WITH CHECK (
  kind = 'noticePublication' AND asked_by = (SELECT actor_account()) AND decision IS NULL
  AND EXISTS (SELECT FROM notice n WHERE n.id = subject_id AND n.drafted_by = asked_by AND n.status = 'awaitingApproval'));
DROP POLICY another_decides ON approval;
CREATE POLICY another_decides ON approval FOR UPDATE
  USING ((SELECT at_people_desk()) AND asked_by <> (SELECT actor_account()) AND subject_id <> (SELECT actor_account())
    AND decision IS NULL AND withdrawn_at IS NULL AND (expires_at IS NULL OR expires_at > (SELECT actor_now()))
    -- A supervisor of the department that speaks: notice shows a row to nobody else.
    AND (kind <> 'noticePublication' OR ((SELECT actor_role()) = 'supervisor' AND EXISTS (SELECT FROM notice n WHERE n.id = subject_id))))
  WITH CHECK (decided_by = (SELECT actor_account()));

-- ---------------------------------------------------------------- calendar feeds
ALTER TABLE calendar_feed
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD FOREIGN KEY (party_id) REFERENCES party (id);
CREATE UNIQUE INDEX calendar_feed_one_open ON calendar_feed (account_id, party_id) WHERE ended_at IS NULL;
ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON calendar_feed USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()));
CREATE POLICY own ON calendar_feed FOR SELECT USING (account_id = (SELECT actor_account()));
CREATE POLICY own_makes ON calendar_feed FOR INSERT WITH CHECK (
  account_id = (SELECT actor_account()) AND party_id = (SELECT actor_party()) AND ended_at IS NULL);
CREATE POLICY own_ends ON calendar_feed FOR UPDATE USING (account_id = (SELECT actor_account()) AND ended_at IS NULL)
  WITH CHECK (account_id = (SELECT actor_account()) AND ended_at IS NOT NULL);
REVOKE DELETE ON calendar_feed FROM ecitizen_app;

-- Of a feed by the hash of its secret: for whom it reads, as long as the account and its mandate for the party hold. Notes once an hour that it was read.
CREATE FUNCTION calendar_feed_open(token text, at timestamptz)
RETURNS TABLE (account_id uuid, display_name text, email text, locale text, mandate_id uuid, party_id uuid, party_name text, mandate_kind text, areas text[], acts text[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  UPDATE calendar_feed f SET read_at = at
  WHERE f.token_hash = token AND f.ended_at IS NULL AND (f.read_at IS NULL OR f.read_at < at - interval '1 hour');
  RETURN QUERY
    SELECT a.id, a.display_name, a.email, a.locale, m.id, p.id, p.display_name, m.kind, m.areas, m.acts
    FROM calendar_feed f
    JOIN account a ON a.id = f.account_id AND a.kind = 'resident' AND a.status = 'active'
    JOIN mandate m ON m.account_id = a.id AND m.party_id = f.party_id AND m.revoked_at IS NULL AND (m.until IS NULL OR m.until > at)
    JOIN party p ON p.id = f.party_id
    WHERE f.token_hash = token AND f.ended_at IS NULL;
  PERFORM set_config('app.kind', before, true);
END $$;

REVOKE EXECUTE ON FUNCTION at_notice_desk(), notice_changes_as_allowed(), notice_is_public(), public_content_changed(), calendar_feed_open(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION at_notice_desk(), notice_changes_as_allowed(), notice_is_public(), public_content_changed(), calendar_feed_open(text, timestamptz) TO ecitizen_app;
