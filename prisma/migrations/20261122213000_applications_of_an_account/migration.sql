-- CreateIndex
CREATE INDEX "application_account_id_saved_at_id_idx" ON "application"("account_id", "saved_at", "id");

-- CreateIndex
CREATE INDEX "application_service_version_idx" ON "application"("service", "version");

-- CreateIndex
CREATE INDEX "document_item_id_idx" ON "document"("item_id");
