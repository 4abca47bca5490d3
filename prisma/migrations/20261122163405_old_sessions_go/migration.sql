-- CreateIndex
CREATE INDEX "login_flow_session_id_idx" ON "login_flow"("session_id");

-- CreateIndex
CREATE INDEX "auth_session_absolute_expires_at_idx" ON "auth_session"("absolute_expires_at");

-- Sessions that ended long ago go; whoever they were of has them in the activity. Deleting one asks login_flow whether it confirms it.
GRANT DELETE ON auth_session TO ecitizen_app;
