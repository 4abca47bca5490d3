import { beforeAll, describe, expect, it } from "vitest";
import { newSent } from "@/lib/applications/testing/new-sent";
import type { Resident, Staff } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { addWorkingDays } from "@/lib/city/calendar";
import { addDays, cityDay, cityTime } from "@/lib/city/city-day";
import { now } from "@/lib/clock";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { atDesk } from "@/lib/messages/testing/desk";
import { findService } from "@/lib/services/catalogue";
import { publishServices } from "@/lib/services/publish-services";
import { measureRecords } from "@/lib/staff/records/commands/measure-records";
import { findShareForAll, listRecords } from "@/lib/staff/records/queries";

const service = "tree-work-permit";
const promised = findService(service)!.promise.workingDays;
let works: Staff;
let resident: Resident;

/** Decided so many working days after it came, so many days ago. */
async function decided(days: number, ago = 40) {
  const { id } = await newSent(resident, { service, status: "issued" });
  const day = addWorkingDays(addDays(cityDay(now()), -ago), 0);
  const data = {
    submittedAt: cityTime(day, "09:00"),
    decidedAt: cityTime(addWorkingDays(day, days), "15:00"),
    dueOn: new Date(addWorkingDays(day, promised)),
  };
  await asSystem("test", (db) => db.application.update({ where: { id }, data, select: { id: true } }));
}

beforeAll(async () => {
  await publishServices();
  works = await atDesk("works", ["public-works"]);
  resident = await newResident();
  await asSystem(
    "test",
    (db) => db.$executeRaw`UPDATE application SET decided_at = decided_at - interval '3 years' WHERE decided_at IS NOT NULL`,
  );
});

const record = async (actor: Staff) => {
  await measureRecords();
  const records = await asActor(actor, (db) => listRecords(db, actor));
  return { ...records, service: records.services.find((one) => one.service === service) };
};

describe("whether a service is on time", () => {
  it("is not said of fewer than five, and nothing is published below twenty", async () => {
    for (let n = 0; n < 4; n += 1) await decided(2);
    expect(await record(works)).toMatchObject({
      now: undefined,
      service: { promised, now: undefined, took: undefined, before: undefined },
    });
    expect(await findShareForAll()).toBeNull();
  });

  it("is how many of how many were decided by their day, and within how many working days", async () => {
    await decided(promised);
    await decided(promised + 1);
    for (let n = 0; n < 5; n += 1) await decided(3, 130);
    await decided(promised + 4, 140);
    expect(await record(works)).toMatchObject({
      now: { onTime: 5, decided: 6 },
      before: { onTime: 5, decided: 6 },
      service: { took: { half: 2, nineInTen: promised + 1 }, now: { onTime: 5, decided: 6 }, before: { onTime: 5, decided: 6 } },
    });
  });

  it("is the department's own to read; of all together everyone reads the share", async () => {
    const stranger: Staff = { ...(await atDesk("clerk", ["city-clerk"])) };
    expect((await record(stranger)).service).toBeUndefined();
    const claimed: Staff = { ...stranger, departments: works.departments };
    const seen = await asActor(stranger, (db) => listRecords(db, claimed));
    expect(seen.services).toEqual([]);
    for (let n = 0; n < 15; n += 1) await decided(1);
    await measureRecords();
    expect(await findShareForAll()).toMatchObject({ onTime: 20, decided: 21 });
  });
});
