import { lastDayOf } from "@/lib/permits/term";
import type { Answers } from "@/lib/services/answers";
import { findService } from "@/lib/services/catalogue";
import { validMonths } from "@/lib/services/promised";
import type { SeedApplication } from "./seed-application";

/** Ties what was renewed to what took its place, which begins when the older one would have ended. */
export function linkRenewals(applications: readonly SeedApplication[]) {
  for (const older of applications.filter(({ permit }) => permit?.status === "superseded")) {
    const { renewedBy } = findService(older.service)!.issues;
    const newer = applications.find((one) => one.partyId === older.partyId && one.service === renewedBy && isLater(one, older));
    if (!newer) throw new Error(`Nothing took the place of the permit of ${older.ref}.`);
    const { permit } = newer;
    const months = validMonths(findService(newer.service)!, newer.sent!.answers as Answers);
    const until = lastDayOf(permit!.validFrom, months, new Date(older.permit!.validUntil!));
    Object.assign(permit!, { ...(until && { validUntil: until }) });
    Object.assign(older.permit!, { supersededBy: permit!.id, endedAt: permit!.issuedAt });
    newer.renewsId = older.permit!.id;
  }
}

const isLater = ({ permit }: SeedApplication, older: SeedApplication) => permit && permit.issuedAt > older.permit!.issuedAt;
