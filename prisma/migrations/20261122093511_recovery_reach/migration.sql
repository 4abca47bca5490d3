-- AlterTable
ALTER TABLE "recovery_request" ADD COLUMN     "reach_sealed" TEXT;
