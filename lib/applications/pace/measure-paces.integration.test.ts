import { beforeAll, describe, expect, it } from "vitest";
import { findPace, findPaceForAll } from "@/lib/applications/pace/find-pace";
import { measurePaces } from "@/lib/applications/pace/measure-paces";
import { newSent } from "@/lib/applications/testing/new-sent";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { addWorkingDays } from "@/lib/city/calendar";
import { addDays, cityDay, cityTime } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { findService } from "@/lib/services/catalogue";
import { publishServices } from "@/lib/services/publish-services";

beforeAll(() => publishServices());

const service = "tree-work-permit";
const promised = findService(service)!.promise.workingDays;

/** Decided so many working days of the city after it came, of which the resident took some. */
async function decided(actor: Resident, days: number, { waited = 0, status = "issued" as "issued" | "refused", ago = 60 } = {}) {
  const { id } = await newSent(actor, { service, status });
  const day = addWorkingDays(addDays(cityDay(now()), -ago), 0);
  const data = {
    submittedAt: cityTime(day, "09:00"),
    decidedAt: cityTime(addWorkingDays(day, days + waited), "15:00"),
    dueOn: new Date(addWorkingDays(day, promised + waited)),
  };
  await asSystem("test", (db) => db.application.update({ where: { id }, data, select: { id: true } }));
}

describe("how long a service took", () => {
  it("is measured from ten decided cases of the last year on, without the days that residents took", async () => {
    await asSystem(
      "test",
      (db) => db.$executeRaw`UPDATE application SET decided_at = decided_at - interval '3 years' WHERE service = ${service}`,
    );
    const actor = await newResident();
    const find = () => asActor(actor, (db) => findPace(db, service, promised));
    for (let n = 0; n < 7; n += 1) await decided(actor, 3);
    await decided(actor, 5, { status: "refused" });
    await decided(actor, 5, { waited: 20 });
    await decided(actor, 2, { ago: 500 }); // older than a year
    await measurePaces();
    expect(await find()).toBeNull();
    await decided(actor, 14);
    await measurePaces();
    expect(await find()).toEqual({ days: 5, cases: 10 });
    expect(await findPaceForAll(service, promised)).toEqual({ days: 5, cases: 10 });
  });

  it("is the city's to write", async () => {
    const actor = await newResident();
    const forge = asActor(actor, (db) =>
      db.servicePace.create({ data: { service: "x", promised: 1, days: 1, cases: 10, measuredAt: now() } }),
    );
    await expect(forge).rejects.toThrow(/row-level security/);
  });
});
