-- AlterTable
ALTER TABLE "application" ADD COLUMN     "renews_id" UUID;

-- CreateIndex
CREATE INDEX "application_renews_id_idx" ON "application"("renews_id");

-- CreateIndex
CREATE UNIQUE INDEX "permit_id_party_id_key" ON "permit"("id", "party_id");

-- Nobody renews another's permit, whatever a form says.
ALTER TABLE application ADD FOREIGN KEY (renews_id, party_id) REFERENCES permit (id, party_id);

-- For anyone: what a permit with this code is worth, and nothing about whose it is. Found by the code alone, never by its number.
CREATE FUNCTION permit_by_code(permit_code text)
RETURNS TABLE (number text, service text, version int, status text, valid_from date, valid_until date, issued_at timestamptz, ended_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('app.kind', true), '');
BEGIN
  PERFORM set_config('app.kind', 'system', true);
  RETURN QUERY SELECT p.number, p.service, p.version, p.status, p.valid_from, p.valid_until, p.issued_at, p.ended_at FROM permit p WHERE p.code = permit_code;
  PERFORM set_config('app.kind', before, true);
END $$;
REVOKE EXECUTE ON FUNCTION permit_by_code(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION permit_by_code(text) TO ecitizen_app;
