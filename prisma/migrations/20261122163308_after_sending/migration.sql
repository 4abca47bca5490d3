-- AlterTable
ALTER TABLE "guardian_consent" ADD COLUMN     "about" JSONB NOT NULL,
ADD COLUMN     "about_hash" TEXT NOT NULL,
ADD COLUMN     "sends" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "signed_name" TEXT NOT NULL DEFAULT '';

-- ---------------------------------------------------------------- consents
ALTER TABLE guardian_consent
  DROP CONSTRAINT guardian_consent_status_check,
  ADD CONSTRAINT guardian_consent_status_check CHECK (status IN ('asked', 'given', 'refused', 'withdrawn')),
  ADD CHECK (status NOT IN ('given', 'refused') OR char_length(signed_name) BETWEEN 1 AND 200);
-- One that counts at a time; what it was asked for before has been withdrawn.
CREATE UNIQUE INDEX guardian_consent_current ON guardian_consent (application_id) WHERE status <> 'withdrawn';
-- Whoever applies asks and takes the question back; the answer is never theirs to write.
DROP POLICY resident_asks_again ON guardian_consent;
CREATE POLICY resident_asks_again ON guardian_consent FOR UPDATE USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('applications', 'draft')))
  WITH CHECK (status IN ('asked', 'withdrawn'));

-- ---------------------------------------------------------------- a passport that is applied for no more
CREATE FUNCTION application_ends_passport() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  UPDATE passport_application SET is_open = false WHERE application_id = NEW.id AND is_open;
  PERFORM set_config('app.kind', before, true);
  RETURN NEW;
END $$;
CREATE TRIGGER application_end AFTER UPDATE OF status ON application FOR EACH ROW
  WHEN (NEW.status IN ('issued', 'refused', 'withdrawn', 'cancelled', 'expired')) EXECUTE FUNCTION application_ends_passport();
REVOKE EXECUTE ON FUNCTION application_ends_passport() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION application_ends_passport() TO ecitizen_app;

-- ---------------------------------------------------------------- a mailed link that shows where an application stands
ALTER TABLE secret_link
  DROP CONSTRAINT secret_link_purpose_check,
  ADD CONSTRAINT secret_link_purpose_check CHECK (purpose IN ('resetPassword', 'notMe', 'undoContact', 'cancelRecovery', 'confirmEmail', 'track'));
