import { applicationNeeds } from "@/lib/applications/needs";
import { listNewestDrafts } from "@/lib/applications/queries/find-draft";
import { listUnderWay } from "@/lib/applications/queries/list-under-way";
import { accountNeeds } from "@/lib/account/needs";
import type { Resident } from "@/lib/auth/actor";
import { mayAct } from "@/lib/access/policy";
import { billNeeds } from "@/lib/bills/needs";
import { sumPayable } from "@/lib/bills/queries";
import { asActor, type Db } from "@/lib/db/as-actor";
import type { Need } from "@/lib/dashboard/need";
import { listFollowed } from "@/lib/issues/queries/list-followed";
import { readNewest } from "@/lib/messages/queries/read-newest";
import { listNoticesNear } from "@/lib/notices/queries/public-notices";
import { wardOf } from "@/lib/notices/queries/ward-of";
import { countUnreadIn } from "@/lib/notifications/inbox/queries";
import { listNews } from "@/lib/notifications/queries";
import { consentNeeds } from "@/lib/applications/passports/needs";
import { listPayments } from "@/lib/payments/queries/payments";
import { isUndecided } from "@/lib/payments/workflow";

/** Every area that can need a person, in no order: the deadline decides. */
const sources: ((db: Db, actor: Resident, today: Date, most: number) => Promise<Need[]>)[] = [
  applicationNeeds,
  consentNeeds,
  billNeeds,
  accountNeeds,
];
const MOST_NEEDS = 5;

/** All of the dashboard, in one transaction. */
export const readDashboard = (actor: Resident, today: Date) =>
  asActor(actor, async (db) => {
    const needs: Need[] = [];
    for (const source of sources) needs.push(...(await source(db, actor, today, MOST_NEEDS)));
    const seesMoney = mayAct(actor, "bills", "see");
    const payments = seesMoney ? await listPayments(db, actor, undefined, 6) : [];
    return {
      needs: needs.sort((a, b) => a.deadline.getTime() - b.deadline.getTime()).slice(0, MOST_NEEDS),
      owed: seesMoney ? await sumPayable(db, actor, today) : undefined,
      drafts: await listNewestDrafts(db, actor, 3),
      applications: await listUnderWay(db, actor, 3),
      issues: await listFollowed(db, actor, 3),
      underWay: payments.filter(isUndecided),
      paid: payments.filter(({ status }) => status === "success").slice(0, 3),
      threads: await readNewest(db, actor, 3),
      notices: await listNoticesNear(db, await wardOf(db, actor), 3),
      news: await listNews(db, actor, 3),
      untold: await countUnreadIn(db, actor),
    };
  });
