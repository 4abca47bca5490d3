-- AlterTable
ALTER TABLE "issue_update" ADD COLUMN     "told_at" TIMESTAMPTZ(3);

GRANT UPDATE (told_at) ON issue_update TO ecitizen_app;
