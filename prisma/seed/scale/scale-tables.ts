import type { SeedApplication } from "../applications/seed-application";
import type { Registry } from "../registry";
import { accountTable, mandateTable } from "../rows/account-tables";
import { applicationTable, consentTable, eventTable, itemTable, passportTable, permitTable } from "../rows/application-tables";
import { documentTable, fileTable } from "../rows/file-tables";
import { billLineTable, billTable, readingTable } from "../rows/bill-tables";
import { billLedgerTable, paymentLedgerTable } from "../rows/ledger-tables";
import { allocationTable, chargeTable, paymentTable } from "../rows/payment-tables";
import { citizenTable, partyTable } from "../rows/people-tables";
import type { Cell, SeedTable } from "../rows/seed-table";
import { messageTable, threadTable } from "../rows/thread-tables";
import { sentAtOnce } from "../residents/deliver-told";
import { deliveryTable, notificationTable } from "../rows/told-tables";
import { chained } from "./event-chain";
import type { ToldLife } from "./scale-life";

/** What one citizen becomes in one table. */
export type ScaleTable = { name: string; columns: string[]; rows: (life: ToldLife) => Cell[][] };

/** Every table that grows with the number of citizens, parents first. A new one is a file in ../rows and a line here. */
export function scaleTables({ newId }: Registry, departmentIds: ReadonlyMap<string, string>): ScaleTable[] {
  return [
    of(partyTable, ({ person }) => [person]),
    of(citizenTable, ({ person }) => [person]),
    of(accountTable, ({ account }) => (account ? [account] : [])),
    of(mandateTable, ({ mandate }) => (mandate ? [mandate] : [])),
    of(billTable(departmentIds), ({ bills }) => bills),
    of(billLineTable(newId), ({ bills }) => bills),
    of(readingTable, ({ bills }) => bills),
    of(paymentTable, ({ payments }) => payments),
    of(allocationTable, ({ payments }) => payments),
    of(chargeTable, ({ payments }) => payments),
    of(billLedgerTable(newId), ({ bills }) => bills),
    of(paymentLedgerTable(newId), ({ payments }) => payments),
    of(applicationTable(departmentIds), ({ applications }) => applications),
    of(chainedEventTable, ({ applications }) => applications),
    ...[itemTable, fileTable, documentTable, permitTable, passportTable, consentTable].map((table) =>
      of(table, ({ applications }) => applications),
    ),
    of(threadTable(departmentIds), ({ threads }) => threads),
    of(messageTable(departmentIds), ({ threads }) => threads),
    of(notificationTable, ({ told }) => told),
    of(deliveryTable, ({ told }) => told.map(sentAtOnce)),
  ];
}

/** With its chain: the trigger that makes it sleeps while a load runs. */
const chainedEventTable: SeedTable<SeedApplication> = {
  name: eventTable.name,
  columns: [...eventTable.columns, "seq", "previous_hash", "hash"],
  rows: (application) => {
    const links = chained(application);
    return eventTable.rows(application).map((row, n) => [...row, links[n]!.seq, bytes(links[n]!.previous), bytes(links[n]!.hash)]);
  },
};

const bytes = (hash: Buffer) => `\\x${hash.toString("hex")}`;

const of = <Source>({ name, columns, rows }: SeedTable<Source>, sources: (life: ToldLife) => Source[]): ScaleTable => ({
  name,
  columns,
  rows: (life) => sources(life).flatMap(rows),
});
