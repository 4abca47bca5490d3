-- AlterTable
ALTER TABLE "stored_file" ALTER COLUMN "party_id" DROP NOT NULL,
ALTER COLUMN "account_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "issue_draft" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "token_hash" TEXT NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "contact_sealed" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "issue_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issue_report" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "ref" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'new',
    "resolution" TEXT,
    "severity" SMALLINT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "street" TEXT NOT NULL DEFAULT '',
    "ward" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL,
    "redacted" TEXT,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "department_id" UUID NOT NULL,
    "crew_account_id" UUID,
    "scheduled_on" DATE,
    "promised_on" DATE,
    "hidden_at" TIMESTAMPTZ(3),
    "duplicate_of_id" UUID,
    "origin" TEXT NOT NULL DEFAULT 'web',
    "reporter_account_id" UUID,
    "party_id" UUID,
    "form_key" UUID,
    "closed_by" UUID,
    "reopened_at" TIMESTAMPTZ(3),
    "reported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "issue_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issue_contact" (
    "report_id" UUID NOT NULL,
    "name_sealed" TEXT,
    "email_sealed" TEXT,
    "phone_sealed" TEXT,
    "locale" TEXT NOT NULL,

    CONSTRAINT "issue_contact_pkey" PRIMARY KEY ("report_id")
);

-- CreateTable
CREATE TABLE "issue_update" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "report_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "by_account_id" UUID,
    "facts" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "issue_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issue_follow" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "report_id" UUID NOT NULL,
    "account_id" UUID,
    "email_hash" TEXT,
    "email_sealed" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "token_hash" TEXT,
    "is_reporter" BOOLEAN NOT NULL DEFAULT false,
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "issue_follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issue_photo" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "report_id" UUID,
    "draft_id" UUID,
    "stored_file_id" UUID NOT NULL,
    "side" TEXT NOT NULL DEFAULT 'before',
    "hidden_at" TIMESTAMPTZ(3),
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "issue_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_issue" (
    "report_id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "resolution" TEXT,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "cell" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "ward" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "promised_on" DATE,
    "scheduled_on" DATE,
    "followers" INTEGER NOT NULL DEFAULT 0,
    "photos" INTEGER NOT NULL DEFAULT 0,
    "first_photo_id" UUID,
    "duplicate_of_ref" TEXT,

    CONSTRAINT "public_issue_pkey" PRIMARY KEY ("report_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "issue_draft_token_hash_key" ON "issue_draft"("token_hash");

-- CreateIndex
CREATE INDEX "issue_draft_expires_at_idx" ON "issue_draft"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "issue_report_ref_key" ON "issue_report"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "issue_report_form_key_key" ON "issue_report"("form_key");

-- CreateIndex
CREATE INDEX "issue_report_department_id_status_promised_on_id_idx" ON "issue_report"("department_id", "status", "promised_on", "id");

-- CreateIndex
CREATE INDEX "issue_report_department_id_status_reported_at_id_idx" ON "issue_report"("department_id", "status", "reported_at", "id");

-- CreateIndex
CREATE INDEX "issue_report_crew_account_id_status_scheduled_on_idx" ON "issue_report"("crew_account_id", "status", "scheduled_on");

-- CreateIndex
CREATE INDEX "issue_report_reporter_account_id_reported_at_id_idx" ON "issue_report"("reporter_account_id", "reported_at", "id");

-- CreateIndex
CREATE INDEX "issue_report_party_id_reported_at_id_idx" ON "issue_report"("party_id", "reported_at", "id");

-- CreateIndex
CREATE INDEX "issue_report_duplicate_of_id_idx" ON "issue_report"("duplicate_of_id");

-- CreateIndex
CREATE INDEX "issue_update_report_id_at_id_idx" ON "issue_update"("report_id", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "issue_follow_token_hash_key" ON "issue_follow"("token_hash");

-- CreateIndex
CREATE INDEX "issue_follow_report_id_idx" ON "issue_follow"("report_id");

-- CreateIndex
CREATE INDEX "issue_follow_account_id_created_at_id_idx" ON "issue_follow"("account_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "issue_follow_created_at_idx" ON "issue_follow"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "issue_photo_stored_file_id_key" ON "issue_photo"("stored_file_id");

-- CreateIndex
CREATE INDEX "issue_photo_report_id_idx" ON "issue_photo"("report_id");

-- CreateIndex
CREATE INDEX "issue_photo_draft_id_idx" ON "issue_photo"("draft_id");

-- CreateIndex
CREATE UNIQUE INDEX "public_issue_ref_key" ON "public_issue"("ref");

-- CreateIndex
CREATE INDEX "public_issue_reported_at_report_id_idx" ON "public_issue"("reported_at", "report_id");

-- CreateIndex
CREATE INDEX "public_issue_updated_at_report_id_idx" ON "public_issue"("updated_at", "report_id");

-- CreateIndex
CREATE INDEX "public_issue_category_reported_at_report_id_idx" ON "public_issue"("category", "reported_at", "report_id");

-- CreateIndex
CREATE INDEX "public_issue_status_reported_at_report_id_idx" ON "public_issue"("status", "reported_at", "report_id");

-- CreateIndex
CREATE INDEX "public_issue_ward_reported_at_report_id_idx" ON "public_issue"("ward", "reported_at", "report_id");

-- CreateIndex
CREATE INDEX "public_issue_cell_reported_at_idx" ON "public_issue"("cell", "reported_at");

-- AddForeignKey
ALTER TABLE "issue_report" ADD CONSTRAINT "issue_report_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "issue_report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_contact" ADD CONSTRAINT "issue_contact_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "issue_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_update" ADD CONSTRAINT "issue_update_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "issue_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_follow" ADD CONSTRAINT "issue_follow_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "issue_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_photo" ADD CONSTRAINT "issue_photo_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "issue_report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_photo" ADD CONSTRAINT "issue_photo_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "issue_draft"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_photo" ADD CONSTRAINT "issue_photo_stored_file_id_fkey" FOREIGN KEY ("stored_file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- states
ALTER TABLE issue_report
  ADD FOREIGN KEY (department_id) REFERENCES department (id),
  ADD FOREIGN KEY (crew_account_id) REFERENCES account (id),
  ADD FOREIGN KEY (closed_by) REFERENCES account (id),
  ADD FOREIGN KEY (reporter_account_id) REFERENCES account (id),
  ADD FOREIGN KEY (party_id) REFERENCES party (id),
  ADD CHECK (status IN ('new', 'triaged', 'assigned', 'inProgress', 'scheduled', 'resolved', 'closed')),
  ADD CHECK (resolution IN ('fixed', 'noFurtherAction', 'notResponsible', 'duplicate', 'referred', 'cancelled', 'cannotReproduce')),
  -- Nothing ends without a reason, and what is open has none.
  ADD CHECK ((status IN ('resolved', 'closed')) = (resolution IS NOT NULL)),
  ADD CHECK ((duplicate_of_id IS NOT NULL) = (resolution IS NOT DISTINCT FROM 'duplicate')),
  ADD CHECK (duplicate_of_id <> id),
  ADD CHECK (status <> 'scheduled' OR scheduled_on IS NOT NULL),
  ADD CHECK (severity BETWEEN 1 AND 3),
  ADD CHECK (lat BETWEEN -90 AND 90), ADD CHECK (lng BETWEEN -180 AND 180), -- NaN is above every number
  ADD CHECK (origin IN ('web', 'phone', 'open311')),
  ADD CHECK ((reporter_account_id IS NULL) = (party_id IS NULL)),
  ADD CHECK (char_length(description) <= 4000), ADD CHECK (char_length(redacted) <= 4000), ADD CHECK (char_length(address) <= 200);
ALTER TABLE issue_contact ADD CHECK (num_nonnulls(email_sealed, phone_sealed) > 0);
ALTER TABLE issue_update
  ADD FOREIGN KEY (by_account_id) REFERENCES account (id),
  ADD CHECK (kind IN ('reported', 'triaged', 'assigned', 'scheduled', 'started', 'resolved', 'closed', 'reopened', 'note', 'merged', 'split', 'redacted', 'referred')),
  ADD CHECK (status IN ('new', 'triaged', 'assigned', 'inProgress', 'scheduled', 'resolved', 'closed')),
  ADD CHECK (char_length(text) <= 4000);
ALTER TABLE issue_follow
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD CHECK ((email_hash IS NULL) = (email_sealed IS NULL)),
  ADD CHECK (num_nonnulls(account_id, email_hash) <= 1), ADD CHECK (num_nonnulls(account_id, token_hash) > 0);
-- One follows once, whoever they are.
CREATE UNIQUE INDEX issue_follow_account ON issue_follow (report_id, account_id) WHERE account_id IS NOT NULL;
CREATE UNIQUE INDEX issue_follow_email ON issue_follow (report_id, email_hash) WHERE email_hash IS NOT NULL;
ALTER TABLE issue_photo
  ADD CHECK (num_nonnulls(report_id, draft_id) = 1),
  ADD CHECK (side IN ('before', 'after')), ADD CHECK (side = 'before' OR report_id IS NOT NULL);
ALTER TABLE stored_file DROP CONSTRAINT stored_file_area_check;
ALTER TABLE stored_file
  ADD CONSTRAINT stored_file_area_check CHECK (area IN ('applications', 'messages', 'issues')),
  -- Photos of reports are of a place, and nobody's; all else is somebody's.
  ADD CHECK ((area = 'issues') = (party_id IS NULL)), ADD CHECK (area = 'issues' OR account_id IS NOT NULL);

-- ---------------------------------------------------------------- who changes what
-- What was reported stays as it was; what ended is only opened again; nothing becomes new.
CREATE FUNCTION issue_changes_as_allowed() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF (NEW.id, NEW.ref, NEW.description, NEW.answers, NEW.origin, NEW.reporter_account_id, NEW.party_id, NEW.form_key, NEW.reported_at)
      IS DISTINCT FROM (OLD.id, OLD.ref, OLD.description, OLD.answers, OLD.origin, OLD.reporter_account_id, OLD.party_id, OLD.form_key, OLD.reported_at)
    AND NOT is_system() THEN
    RAISE EXCEPTION 'report % may not be changed so by this actor', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.status <> OLD.status AND (NEW.status = 'new' OR (OLD.status IN ('resolved', 'closed') AND NEW.status NOT IN ('closed', 'triaged'))) THEN
    RAISE EXCEPTION 'report % cannot go from % to %', OLD.id, OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER issue_change BEFORE UPDATE ON issue_report FOR EACH ROW EXECUTE FUNCTION issue_changes_as_allowed();

-- ---------------------------------------------------------------- what everybody sees
CREATE FUNCTION issue_cell(lat double precision, lng double precision) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT floor(lat * 200)::int || ':' || floor(lng * 200)::int
$$;

-- A follower who is told of updates.
CREATE FUNCTION issue_follow_counts(one issue_follow) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT one.confirmed_at IS NOT NULL AND one.ended_at IS NULL AND num_nonnulls(one.account_id, one.email_hash) > 0
$$;

-- Writes the public row of a report as the report is now, or takes it away.
CREATE FUNCTION publish_issue(report uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  shown int;
  pictures int;
  first uuid;
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  SELECT count(*), (array_agg(p.id ORDER BY p.side DESC, p.added_at, p.id))[1] INTO pictures, first
  FROM issue_photo p JOIN stored_file f ON f.id = p.stored_file_id WHERE p.report_id = report AND p.hidden_at IS NULL AND f.status = 'received';
  INSERT INTO public_issue AS seen (report_id, ref, category, status, resolution, lat, lng, cell, address, street, ward, summary, reported_at, updated_at,
      promised_on, scheduled_on, duplicate_of_ref, photos, first_photo_id, followers)
  SELECT r.id, r.ref, r.category, r.status, r.resolution, r.lat, r.lng, issue_cell(r.lat, r.lng), r.address, r.street, r.ward, coalesce(r.redacted, r.description),
      r.reported_at, r.updated_at, r.promised_on, r.scheduled_on,
      (SELECT d.ref FROM issue_report d WHERE d.id = r.duplicate_of_id AND d.hidden_at IS NULL), pictures, first,
      (SELECT count(*) FROM issue_follow w WHERE w.report_id = r.id AND issue_follow_counts(w))
  FROM issue_report r WHERE r.id = report AND r.hidden_at IS NULL
  ON CONFLICT (report_id) DO UPDATE SET category = excluded.category, status = excluded.status, resolution = excluded.resolution, lat = excluded.lat,
      lng = excluded.lng, cell = excluded.cell, address = excluded.address, street = excluded.street, ward = excluded.ward, summary = excluded.summary,
      updated_at = excluded.updated_at, promised_on = excluded.promised_on, scheduled_on = excluded.scheduled_on,
      duplicate_of_ref = excluded.duplicate_of_ref, photos = excluded.photos, first_photo_id = excluded.first_photo_id;
  GET DIAGNOSTICS shown = ROW_COUNT;
  IF shown = 0 THEN DELETE FROM public_issue WHERE report_id = report; END IF;
  PERFORM set_config('app.kind', before, true);
END $$;

CREATE FUNCTION issue_report_published() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM publish_issue(NEW.id);
  -- What was merged into it names it only as long as it is shown.
  IF TG_OP = 'UPDATE' AND (NEW.hidden_at IS NULL) <> (OLD.hidden_at IS NULL) THEN
    PERFORM set_config('app.kind', 'system', true);
    UPDATE public_issue p SET duplicate_of_ref = CASE WHEN NEW.hidden_at IS NULL THEN NEW.ref END
    FROM issue_report r WHERE r.duplicate_of_id = NEW.id AND p.report_id = r.id;
    PERFORM set_config('app.kind', before, true);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER issue_published AFTER INSERT OR UPDATE ON issue_report FOR EACH ROW EXECUTE FUNCTION issue_report_published();

CREATE FUNCTION issue_photo_published() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  report uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.report_id ELSE NEW.report_id END;
BEGIN
  IF report IS NOT NULL THEN PERFORM publish_issue(report); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER issue_photo_published AFTER INSERT OR UPDATE OR DELETE ON issue_photo FOR EACH ROW EXECUTE FUNCTION issue_photo_published();

-- A photo is shown from the moment it was found clean.
CREATE FUNCTION issue_file_published() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  report uuid;
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  SELECT p.report_id INTO report FROM issue_photo p WHERE p.stored_file_id = NEW.id;
  IF report IS NOT NULL THEN PERFORM publish_issue(report); END IF;
  PERFORM set_config('app.kind', before, true);
  RETURN NULL;
END $$;
CREATE TRIGGER issue_file_published AFTER UPDATE OF status ON stored_file FOR EACH ROW
  WHEN (NEW.area = 'issues' AND NEW.status <> OLD.status) EXECUTE FUNCTION issue_file_published();

-- Counted up and down, not anew: two who follow at once are two.
CREATE FUNCTION issue_follow_published() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  more int := CASE WHEN TG_OP <> 'DELETE' AND issue_follow_counts(NEW) THEN 1 ELSE 0 END - CASE WHEN TG_OP <> 'INSERT' AND issue_follow_counts(OLD) THEN 1 ELSE 0 END;
BEGIN
  IF more <> 0 THEN UPDATE public_issue SET followers = followers + more WHERE report_id = CASE WHEN TG_OP = 'DELETE' THEN OLD.report_id ELSE NEW.report_id END; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER issue_follow_published AFTER INSERT OR UPDATE OR DELETE ON issue_follow FOR EACH ROW EXECUTE FUNCTION issue_follow_published();

-- ---------------------------------------------------------------- row-level security
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['issue_draft', 'issue_report', 'issue_contact', 'issue_update', 'issue_follow', 'issue_photo'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()))', name);
  END LOOP;
END $$;

CREATE POLICY department_sees ON issue_report FOR SELECT USING (
  (SELECT actor_kind()) = 'staff' AND department_id = ANY ((SELECT actor_departments())::uuid[]));
CREATE POLICY department_changes ON issue_report FOR UPDATE
  USING ((SELECT actor_kind()) = 'staff' AND department_id = ANY ((SELECT actor_departments())::uuid[]))
  WITH CHECK ((SELECT actor_kind()) = 'staff' AND department_id = ANY ((SELECT actor_departments())::uuid[]));
CREATE POLICY reporter_sees ON issue_report FOR SELECT USING ((SELECT actor_kind()) = 'resident' AND reporter_account_id = (SELECT actor_account()));

-- Whoever sees the report itself: its department, and whoever sent it.
CREATE POLICY report_seen ON issue_contact FOR SELECT USING ((SELECT actor_kind()) IN ('staff', 'resident') AND EXISTS (SELECT FROM issue_report r WHERE r.id = report_id));

CREATE POLICY department_sees ON issue_update FOR SELECT USING ((SELECT actor_kind()) = 'staff' AND EXISTS (SELECT FROM issue_report r WHERE r.id = report_id));
CREATE POLICY department_writes ON issue_update FOR INSERT WITH CHECK (
  (SELECT actor_kind()) = 'staff' AND by_account_id = (SELECT actor_account()) AND EXISTS (SELECT FROM issue_report r WHERE r.id = report_id));
CREATE POLICY reporter_sees ON issue_update FOR SELECT USING (
  is_public AND (SELECT actor_kind()) = 'resident' AND EXISTS (SELECT FROM issue_report r WHERE r.id = report_id));
CREATE POLICY everybody_sees ON issue_update FOR SELECT USING (
  is_public AND (SELECT actor_kind()) <> '' AND EXISTS (SELECT FROM public_issue p WHERE p.report_id = issue_update.report_id));

CREATE POLICY own ON issue_follow FOR SELECT USING (account_id = (SELECT actor_account()));
CREATE POLICY own_begins ON issue_follow FOR INSERT WITH CHECK (
  account_id = (SELECT actor_account()) AND NOT is_reporter AND EXISTS (SELECT FROM public_issue p WHERE p.report_id = issue_follow.report_id));
CREATE POLICY own_ends ON issue_follow FOR UPDATE USING (account_id = (SELECT actor_account()))
  WITH CHECK (account_id = (SELECT actor_account()));

CREATE POLICY report_seen ON issue_photo FOR SELECT USING ((SELECT actor_kind()) IN ('staff', 'resident') AND EXISTS (SELECT FROM issue_report r WHERE r.id = report_id));
CREATE POLICY department_adds ON issue_photo FOR INSERT WITH CHECK (
  (SELECT actor_kind()) = 'staff' AND draft_id IS NULL AND EXISTS (SELECT FROM issue_report r WHERE r.id = report_id));
CREATE POLICY department_hides ON issue_photo FOR UPDATE
  USING ((SELECT actor_kind()) = 'staff' AND EXISTS (SELECT FROM issue_report r WHERE r.id = report_id))
  WITH CHECK ((SELECT actor_kind()) = 'staff' AND draft_id IS NULL AND EXISTS (SELECT FROM issue_report r WHERE r.id = report_id));
CREATE POLICY everybody_sees ON issue_photo FOR SELECT USING (
  hidden_at IS NULL AND (SELECT actor_kind()) <> '' AND EXISTS (SELECT FROM public_issue p WHERE p.report_id = issue_photo.report_id));

-- Whoever sees the photo sees its file; a crew sends what it took.
CREATE POLICY photo_seen ON stored_file FOR SELECT USING (
  area = 'issues' AND (SELECT actor_kind()) <> '' AND EXISTS (SELECT FROM issue_photo p WHERE p.stored_file_id = stored_file.id));
CREATE POLICY crew_sends ON stored_file FOR INSERT WITH CHECK (
  (SELECT actor_kind()) = 'staff' AND area = 'issues' AND account_id = (SELECT actor_account()) AND party_id IS NULL
  AND status = 'uploading' AND size = 0 AND sha256 = '' AND problem IS NULL AND checked_at IS NULL);
CREATE POLICY crew_sees_own ON stored_file FOR SELECT USING ((SELECT actor_kind()) = 'staff' AND area = 'issues' AND account_id = (SELECT actor_account()));

-- ---------------------------------------------------------------- what goes past the walls
-- Who follows which report with this link, and whether they may say that it is not fixed; nothing about the person.
CREATE FUNCTION issue_follow_open(token text)
RETURNS TABLE (id uuid, report_id uuid, ref text, category text, status text, is_reporter boolean, has_email boolean, locale text, confirmed_at timestamptz, ended_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  RETURN QUERY SELECT f.id, f.report_id, r.ref, r.category, r.status, f.is_reporter, f.email_hash IS NOT NULL, f.locale, f.confirmed_at, f.ended_at
    FROM issue_follow f JOIN issue_report r ON r.id = f.report_id WHERE f.token_hash = token;
  PERFORM set_config('app.kind', before, true);
END $$;

-- Passes a report of the actor's own departments to another one. As the system, because afterwards the actor may not see it any more.
CREATE FUNCTION hand_over_issue(report uuid, to_department uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  own uuid[] := CASE WHEN actor_kind() = 'staff' THEN actor_departments() ELSE '{}' END;
  before text := coalesce(current_setting('app.kind', true), '');
  moved int;
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  UPDATE issue_report r SET department_id = to_department, crew_account_id = NULL, updated_at = app_now()
  WHERE r.id = report AND r.department_id = ANY (own) AND r.department_id <> to_department AND r.status NOT IN ('resolved', 'closed');
  GET DIAGNOSTICS moved = ROW_COUNT;
  PERFORM set_config('app.kind', before, true);
  RETURN moved > 0;
END $$;

REVOKE INSERT, UPDATE, DELETE ON public_issue FROM ecitizen_app;
REVOKE DELETE ON issue_report, issue_contact, issue_update FROM ecitizen_app;
REVOKE UPDATE ON issue_update FROM ecitizen_app;
REVOKE EXECUTE ON FUNCTION issue_changes_as_allowed(), issue_cell(double precision, double precision), issue_follow_counts(issue_follow), publish_issue(uuid),
  issue_report_published(), issue_photo_published(), issue_file_published(), issue_follow_published(), issue_follow_open(text), hand_over_issue(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION issue_changes_as_allowed(), issue_cell(double precision, double precision), issue_follow_counts(issue_follow), publish_issue(uuid),
  issue_report_published(), issue_photo_published(), issue_file_published(), issue_follow_published(), issue_follow_open(text), hand_over_issue(uuid, uuid) TO ecitizen_app;
