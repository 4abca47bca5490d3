-- AlterTable
ALTER TABLE "issue_report" ADD COLUMN     "asked_hash" TEXT;

-- CreateTable
CREATE TABLE "issue_asked" (
    "hash" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "issue_asked_pkey" PRIMARY KEY ("hash")
);

-- AddForeignKey
ALTER TABLE "issue_report" ADD CONSTRAINT "issue_report_asked_hash_fkey" FOREIGN KEY ("asked_hash") REFERENCES "issue_asked"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was asked is everybody's to read; it is written with the first report that answers it, and stays.
ALTER TABLE issue_asked ENABLE ROW LEVEL SECURITY;
ALTER TABLE issue_asked FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON issue_asked USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()));
CREATE POLICY actors_see ON issue_asked FOR SELECT USING ((SELECT actor_kind()) <> '');
REVOKE UPDATE, DELETE ON issue_asked FROM ecitizen_app;

-- As before, with what was asked: that stays, too.
CREATE OR REPLACE FUNCTION issue_changes_as_allowed() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF (NEW.id, NEW.ref, NEW.description, NEW.answers, NEW.asked_hash, NEW.origin, NEW.reporter_account_id, NEW.party_id, NEW.form_key, NEW.reported_at)
      IS DISTINCT FROM (OLD.id, OLD.ref, OLD.description, OLD.answers, OLD.asked_hash, OLD.origin, OLD.reporter_account_id, OLD.party_id, OLD.form_key, OLD.reported_at)
    AND NOT is_system() THEN
    RAISE EXCEPTION 'report % may not be changed so by this actor', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.status <> OLD.status AND (NEW.status = 'new' OR (OLD.status IN ('resolved', 'closed') AND NEW.status NOT IN ('closed', 'triaged'))) THEN
    RAISE EXCEPTION 'report % cannot go from % to %', OLD.id, OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
