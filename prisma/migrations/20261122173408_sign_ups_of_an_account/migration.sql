-- CreateIndex
CREATE INDEX "sign_up_account_id_idx" ON "sign_up"("account_id");
