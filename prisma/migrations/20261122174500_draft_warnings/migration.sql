-- AlterTable
ALTER TABLE "application" ADD COLUMN     "warned_at" TIMESTAMPTZ(3);

-- Whoever is still to be told that a draft ends soon, the first to end first.
CREATE INDEX application_to_warn ON application (expires_at, id) WHERE status = 'draft' AND warned_at IS NULL;
