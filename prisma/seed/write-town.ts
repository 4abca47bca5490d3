import type { Client } from "pg";
import { services } from "@/lib/services/catalogue";
import { measured } from "./desk/measured";
import { cityNotices } from "./notices/city-notices";
import { numberReceipts, numberRefunds } from "./bills/seed-payment";
import { auditTrail, writeAuditTrail } from "./residents/audit-trail";
import { loginEventTable, signIns } from "./residents/sign-ins";
import { deliveriesOf } from "./residents/deliver-told";
import { tellPeople } from "./residents/tell";
import { accountDepartmentTable, accountTable, authenticatorTable, mandateTable } from "./rows/account-tables";
import { applicationTable, consentTable, eventTable, itemTable, passportTable, permitTable, versionTable } from "./rows/application-tables";
import { decisionTable, findingTable, noteTable, reviewTable, visitTable } from "./rows/desk-tables";
import { documentTable, fileTable } from "./rows/file-tables";
import { issueContactTable, issueFileTable, issueFollowTable, issuePhotoTable, issueTable, issueUpdateTable } from "./rows/issue-tables";
import { billLineTable, billTable, readingTable } from "./rows/bill-tables";
import { copyRows, rowsOf } from "./rows/copy-rows";
import { paceTable, recordTable } from "./rows/measured-tables";
import { billLedgerTable, paymentLedgerTable } from "./rows/ledger-tables";
import { noticeApprovalTable, noticeTable } from "./rows/notice-tables";
import { allocationTable, chargeTable, paymentTable } from "./rows/payment-tables";
import { differenceTable, refundLedgerTable, refundPartTable, refundTable, sandboxRefundTable } from "./rows/refund-tables";
import { businessTable, citizenTable, partyTable } from "./rows/people-tables";
import { addressTable, departmentTable, parcelTable, streetTable, wardTable } from "./rows/place-tables";
import { publicRecordTable, recordFileTable } from "./rows/record-tables";
import { contactAnswerTable, contactTable, feedbackTable, statusTables } from "./rows/support-tables";
import type { SeedTable } from "./rows/seed-table";
import { messageTable, threadTable } from "./rows/thread-tables";
import { deliveryTable, notificationTable } from "./rows/told-tables";
import { unforced } from "./rows/unforced";
import { cityContacts, cityOpinions, cityStatus } from "./support/city-support";
import { accountOf, type Town } from "./town";

/** Writes a made-up town into empty tables, inside the caller's transaction. Parents come before children. */
export async function writeTown(client: Client, town: Town) {
  const {
    registry,
    gazetteer,
    departmentIds,
    people,
    accounts,
    mandates,
    bills,
    payments,
    refunds,
    differences,
    threads,
    applications,
    issues,
  } = town;
  const receipts = new Map<number, number>();
  numberReceipts(payments, receipts);
  const refunded = numberRefunds(refunds);
  const told = tellPeople(town);
  const notices = cityNotices(town);
  await unforced(client, async () => {
    const write = <Source>({ name, columns, rows }: SeedTable<Source>, sources: Iterable<Source>) =>
      copyRows(client, name, columns, rowsOf(sources, rows));
    await write(departmentTable, [departmentIds]);
    for (const table of [wardTable, streetTable, parcelTable, addressTable]) await write(table, [gazetteer]);
    for (const table of [partyTable, citizenTable, businessTable]) await write(table, people);
    for (const table of [accountTable, accountDepartmentTable(departmentIds), authenticatorTable]) await write(table, accounts);
    await write(mandateTable, mandates);
    for (const table of [billTable(departmentIds), billLineTable(registry.newId), readingTable]) await write(table, bills);
    for (const table of [paymentTable, allocationTable, chargeTable]) await write(table, payments);
    await write(billLedgerTable(registry.newId), bills);
    await write(paymentLedgerTable(registry.newId), payments);
    for (const table of [refundTable, refundPartTable, sandboxRefundTable, refundLedgerTable(registry.newId)]) await write(table, refunds);
    await write(differenceTable, differences);
    await write(versionTable(town.foundedAt), services());
    await write(applicationTable(departmentIds), applications);
    for (const table of [reviewTable(departmentIds), findingTable, visitTable, noteTable, decisionTable]) await write(table, applications);
    for (const table of [eventTable, itemTable, fileTable, documentTable, permitTable, passportTable, consentTable])
      await write(table, applications);
    for (const table of [threadTable(departmentIds), messageTable(departmentIds)]) await write(table, threads);
    const issueTables = [issueTable(departmentIds), issueContactTable, issueUpdateTable, issueFollowTable, issueFileTable, issuePhotoTable];
    for (const table of issueTables) await write(table, issues);
    await write(notificationTable, told);
    await write(deliveryTable, deliveriesOf(town, told));
    for (const table of [noticeTable(departmentIds), noticeApprovalTable(departmentIds)]) await write(table, notices);
    const contacts = cityContacts(town);
    for (const table of [contactTable(departmentIds), contactAnswerTable(departmentIds)]) await write(table, contacts);
    await write(feedbackTable(registry.newId), cityOpinions(town));
    const said = cityStatus(town);
    for (const table of statusTables(registry.newId)) await write(table, said);
    await write(loginEventTable, signIns(town));
    const deskId = accountOf(town, "records").id;
    for (const table of [publicRecordTable(departmentIds, deskId), recordFileTable(deskId)]) await write(table, town.records);
    const { records, paces } = measured(town);
    await write(recordTable(departmentIds, registry.now), records);
    await write(paceTable(registry.now), paces);
  });
  const renewals = applications.filter(({ renewsId }) => renewsId).map(({ id, renewsId }) => ({ id, renews: renewsId }));
  await client.query(
    "UPDATE application SET renews_id = r.renews FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, renews uuid) WHERE application.id = r.id",
    [JSON.stringify(renewals)],
  );
  // The mandate that an account was given last is the one it opens with.
  await client.query(
    `UPDATE account SET last_mandate_id = last.id
     FROM (SELECT DISTINCT ON (account_id) account_id, id FROM mandate ORDER BY account_id, kind = 'self', id) AS last WHERE account_id = account.id`,
  );
  for (const [series, years] of Object.entries({ receipt: receipts, refund: refunded }))
    for (const [year, last] of years)
      await client.query("INSERT INTO receipt_counter (series, year, last) VALUES ($1, $2, $3)", [series, year, last]);
  await writeAuditTrail(client, auditTrail(town));
}
