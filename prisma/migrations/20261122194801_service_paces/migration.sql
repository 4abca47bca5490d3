-- CreateTable
CREATE TABLE "service_pace" (
    "service" TEXT NOT NULL,
    "promised" INTEGER NOT NULL,
    "days" INTEGER NOT NULL,
    "cases" INTEGER NOT NULL,
    "measured_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_pace_pkey" PRIMARY KEY ("service","promised")
);

-- Of a service, the last to be decided first: what was measured is shown to everyone, and written by the city alone.
CREATE INDEX application_decided ON application (service, decided_at DESC) WHERE status IN ('issued', 'refused');
ALTER TABLE service_pace ADD CHECK (promised >= 0), ADD CHECK (days >= 1), ADD CHECK (cases >= 10);
ALTER TABLE service_pace ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_pace FORCE ROW LEVEL SECURITY;
CREATE POLICY system_all ON service_pace USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()));
CREATE POLICY actors_see ON service_pace FOR SELECT USING ((SELECT actor_kind()) <> '');
