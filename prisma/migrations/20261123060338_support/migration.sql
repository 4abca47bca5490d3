-- AlterTable
ALTER TABLE "contact_message" ADD COLUMN     "key" UUID,
ADD COLUMN     "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'open',
ADD COLUMN     "topic" TEXT NOT NULL DEFAULT 'other';

-- CreateTable
CREATE TABLE "feedback_page" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "page" TEXT NOT NULL,
    "yes" INTEGER NOT NULL DEFAULT 0,
    "no" INTEGER NOT NULL DEFAULT 0,
    "texts" INTEGER NOT NULL DEFAULT 0,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feedback_page_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_answer" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "contact_message_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_notice" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "kind" TEXT NOT NULL,
    "services" TEXT[],
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "on_pages" BOOLEAN NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL,
    "key" UUID NOT NULL,

    CONSTRAINT "status_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_update" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "notice_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" JSONB NOT NULL,
    "key" UUID NOT NULL,

    CONSTRAINT "status_update_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "feedback_page_page_key" ON "feedback_page"("page");

-- CreateIndex
CREATE INDEX "feedback_page_last_at_id_idx" ON "feedback_page"("last_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_answer_key_key" ON "contact_answer"("key");

-- CreateIndex
CREATE INDEX "contact_answer_contact_message_id_created_at_id_idx" ON "contact_answer"("contact_message_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "status_notice_key_key" ON "status_notice"("key");

-- CreateIndex
CREATE INDEX "status_notice_ended_at_starts_at_id_idx" ON "status_notice"("ended_at", "starts_at", "id");

-- CreateIndex
CREATE INDEX "status_notice_starts_at_id_idx" ON "status_notice"("starts_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "status_update_key_key" ON "status_update"("key");

-- CreateIndex
CREATE INDEX "status_update_notice_id_at_id_idx" ON "status_update"("notice_id", "at", "id");

-- CreateIndex
CREATE INDEX "feedback_page_created_at_id_idx" ON "feedback"("page", "created_at", "id");

-- CreateIndex
CREATE INDEX "feedback_created_at_idx" ON "feedback"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "contact_message_key_key" ON "contact_message"("key");

-- CreateIndex
CREATE INDEX "contact_message_department_id_status_created_at_id_idx" ON "contact_message"("department_id", "status", "created_at", "id");

-- CreateIndex
CREATE INDEX "contact_message_status_last_at_idx" ON "contact_message"("status", "last_at");

-- AddForeignKey
ALTER TABLE "contact_answer" ADD CONSTRAINT "contact_answer_contact_message_id_fkey" FOREIGN KEY ("contact_message_id") REFERENCES "contact_message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_update" ADD CONSTRAINT "status_update_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "status_notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what the words may be
ALTER TABLE contact_message ADD CONSTRAINT contact_message_status CHECK (status IN ('open', 'answered', 'closed'));
ALTER TABLE contact_answer ADD CONSTRAINT contact_answer_kind CHECK (kind IN ('answer', 'handedOver', 'closed'));
ALTER TABLE contact_answer ADD CONSTRAINT contact_answer_says CHECK (text <> '');
ALTER TABLE status_notice ADD CONSTRAINT status_notice_kind CHECK (kind IN ('incident', 'maintenance'));
ALTER TABLE status_notice ADD CONSTRAINT status_notice_times CHECK (ends_at IS NULL OR ends_at > starts_at);
ALTER TABLE status_notice ADD CONSTRAINT status_notice_plan CHECK (kind <> 'maintenance' OR ends_at IS NOT NULL);
ALTER TABLE status_update ADD CONSTRAINT status_update_whole CHECK (text ? 'en' AND text ? 'es' AND text ? 'ar');

-- ---------------------------------------------------------------- row-level security, the second wall
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['feedback_page', 'contact_answer', 'status_notice', 'status_update']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()))', name);
  END LOOP;
END $$;

-- Opinions of pages name nobody; whoever leads the desks reads them.
CREATE POLICY people_desk_sees ON feedback FOR SELECT USING ((SELECT at_people_desk()));
CREATE POLICY people_desk_sees ON feedback_page FOR SELECT USING ((SELECT at_people_desk()));

-- What visitors wrote is the department's that they wrote to, and so is what was answered.
CREATE POLICY department_sees ON contact_message FOR SELECT USING (
  (SELECT actor_kind()) = 'staff' AND department_id = ANY ((SELECT actor_departments())::uuid[]));
CREATE POLICY department_answers ON contact_message FOR UPDATE
  USING ((SELECT actor_kind()) = 'staff' AND department_id = ANY ((SELECT actor_departments())::uuid[]))
  WITH CHECK ((SELECT actor_kind()) = 'staff' AND department_id = ANY ((SELECT actor_departments())::uuid[]));
CREATE POLICY department_sees ON contact_answer FOR SELECT USING (
  (SELECT actor_kind()) = 'staff' AND EXISTS (SELECT FROM contact_message m WHERE m.id = contact_message_id));
CREATE POLICY department_writes ON contact_answer FOR INSERT WITH CHECK (
  (SELECT actor_kind()) = 'staff' AND account_id = (SELECT actor_account()) AND sent_at IS NULL
  AND EXISTS (SELECT FROM contact_message m WHERE m.id = contact_message_id AND m.department_id = contact_answer.department_id));
GRANT UPDATE, DELETE ON contact_message, feedback TO ecitizen_app; -- the policies say who: the desk, and what removes the old

CREATE FUNCTION contact_changes_as_allowed() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  free text[] := ARRAY['status', 'last_at'];
BEGIN
  IF NOT is_system() AND to_jsonb(NEW) - free <> to_jsonb(OLD) - free THEN
    RAISE EXCEPTION 'message % may not be changed so by this actor', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contact_message_change BEFORE UPDATE ON contact_message FOR EACH ROW EXECUTE FUNCTION contact_changes_as_allowed();

-- Everyone reads how the portal is; whoever leads the desks says so, and an update never changes afterwards.
CREATE POLICY anyone_reads ON status_notice FOR SELECT USING ((SELECT actor_kind()) <> '');
CREATE POLICY anyone_reads ON status_update FOR SELECT USING ((SELECT actor_kind()) <> '');
CREATE POLICY people_desk_posts ON status_notice FOR INSERT WITH CHECK ((SELECT at_people_desk()));
CREATE POLICY people_desk_changes ON status_notice FOR UPDATE USING ((SELECT at_people_desk())) WITH CHECK ((SELECT at_people_desk()));
CREATE POLICY people_desk_posts ON status_update FOR INSERT WITH CHECK ((SELECT at_people_desk()));
REVOKE UPDATE, DELETE ON status_update FROM ecitizen_app;
REVOKE DELETE ON status_notice FROM ecitizen_app;

-- ---------------------------------------------------------------- what counts by itself
-- As the owner and the system: whoever says what they think of a page may not read what others thought.
CREATE FUNCTION feedback_counts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  said boolean := NEW.text <> '' AND (TG_OP = 'INSERT' OR OLD.text = '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  INSERT INTO feedback_page AS f (page, yes, no, texts, last_at)
  VALUES (NEW.page, (TG_OP = 'INSERT' AND NEW.helpful IS TRUE)::int, (TG_OP = 'INSERT' AND NEW.helpful IS FALSE)::int, said::int, NEW.created_at)
  ON CONFLICT (page) DO UPDATE SET yes = f.yes + EXCLUDED.yes, no = f.no + EXCLUDED.no, texts = f.texts + EXCLUDED.texts,
    last_at = greatest(f.last_at, EXCLUDED.last_at);
  PERFORM set_config('app.kind', before, true);
  RETURN NULL;
END $$;
CREATE TRIGGER feedback_counted AFTER INSERT OR UPDATE OF text ON feedback FOR EACH ROW EXECUTE FUNCTION feedback_counts();
INSERT INTO feedback_page (page, yes, no, texts, last_at)
  SELECT page, count(*) FILTER (WHERE helpful), count(*) FILTER (WHERE NOT helpful), count(*) FILTER (WHERE text <> ''), max(created_at)
  FROM feedback GROUP BY page;

-- ---------------------------------------------------------------- what needs more than its actor may see
-- What somebody adds to a Yes or No that they gave a moment before, once.
CREATE FUNCTION add_to_feedback(feedback_id uuid, said text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  found boolean;
BEGIN
  IF before = '' THEN RETURN false; END IF;
  PERFORM set_config('app.kind', 'system', true);
  UPDATE feedback f SET text = said WHERE f.id = feedback_id AND f.text = '' AND f.created_at > app_now() - interval '1 hour';
  found := FOUND;
  PERFORM set_config('app.kind', before, true);
  RETURN found;
END $$;

-- The reference of a message whose form was sent before: whoever has the form's key sent it.
CREATE FUNCTION contact_ref(form_key uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  found text;
BEGIN
  IF before = '' THEN RETURN NULL; END IF;
  PERFORM set_config('app.kind', 'system', true);
  SELECT m.ref INTO found FROM contact_message m WHERE m.key = form_key;
  PERFORM set_config('app.kind', before, true);
  RETURN found;
END $$;

-- Passes an open message of the actor's own departments to another one. As the system: afterwards the actor may not see it any more.
CREATE FUNCTION hand_over_contact(message_id uuid, to_department uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  own uuid[] := CASE WHEN actor_kind() = 'staff' THEN actor_departments() ELSE '{}' END;
  before text := coalesce(current_setting('app.kind', true), '');
  passed boolean;
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  UPDATE contact_message m SET department_id = to_department, last_at = app_now()
  WHERE m.id = message_id AND m.department_id = ANY (own) AND m.department_id <> to_department AND m.status = 'open';
  passed := FOUND;
  PERFORM set_config('app.kind', before, true);
  RETURN passed;
END $$;

-- For staff, whether a message that they do not see is another department's: they read so, instead of that it is not there.
CREATE FUNCTION contact_is_elsewhere(message_id uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
  found boolean;
BEGIN
  IF before <> 'staff' THEN RETURN false; END IF;
  PERFORM set_config('app.kind', 'system', true);
  found := EXISTS (SELECT FROM contact_message m WHERE m.id = message_id);
  PERFORM set_config('app.kind', before, true);
  RETURN found;
END $$;

REVOKE EXECUTE ON FUNCTION contact_changes_as_allowed(), feedback_counts(), add_to_feedback(uuid, text), contact_ref(uuid),
  hand_over_contact(uuid, uuid), contact_is_elsewhere(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION contact_changes_as_allowed(), feedback_counts(), add_to_feedback(uuid, text), contact_ref(uuid),
  hand_over_contact(uuid, uuid), contact_is_elsewhere(uuid) TO ecitizen_app;
