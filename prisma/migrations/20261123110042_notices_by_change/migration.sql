-- CreateIndex
CREATE INDEX "notice_updated_at_id_idx" ON "notice"("updated_at", "id");
