-- CreateTable
CREATE TABLE "open311_key" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "key_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "open311_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "open311_key_key_hash_key" ON "open311_key"("key_hash");

ALTER TABLE open311_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE open311_key FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON open311_key USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()));
REVOKE DELETE ON open311_key FROM ecitizen_app;

-- What the public list is asked for: what is open, one kind in one ward, and words.
CREATE INDEX public_issue_open ON public_issue (reported_at, report_id) WHERE status NOT IN ('resolved', 'closed');
CREATE INDEX public_issue_kind_there ON public_issue (category, ward, reported_at, report_id);
CREATE INDEX public_issue_words ON public_issue USING gin (to_tsvector('simple', summary || ' ' || address || ' ' || replace(category, '-', ' ')));
