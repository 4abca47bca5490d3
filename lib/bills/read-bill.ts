import { cache } from "react";
import type { Resident } from "@/lib/auth/actor";
import { findBill, listReadings } from "@/lib/bills/queries";
import { asActor } from "@/lib/db/as-actor";

/** A bill with its meter's past, once per request: title and page share it. Throws NotFoundError. */
export const readBill = cache((actor: Resident, id: string) =>
  asActor(actor, async (db) => {
    const bill = await findBill(db, actor, id);
    const [reading] = bill.readings;
    return { bill, readings: reading ? await listReadings(db, actor, reading.meter) : [] };
  }),
);
