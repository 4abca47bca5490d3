-- AlterTable
ALTER TABLE "passkey_challenge" ADD COLUMN     "sign_up_id" UUID;

-- CreateIndex
CREATE INDEX "passkey_challenge_sign_up_id_idx" ON "passkey_challenge"("sign_up_id");

-- A passkey is made for an account that is there, or for one that is being created; its question goes with the sign-up.
ALTER TABLE passkey_challenge
  DROP CONSTRAINT passkey_challenge_check,
  ADD FOREIGN KEY (sign_up_id) REFERENCES sign_up (id) ON DELETE CASCADE,
  ADD CHECK (purpose = 'signIn' OR num_nonnulls(account_id, sign_up_id) = 1),
  ADD CHECK (purpose = 'create' OR sign_up_id IS NULL);
