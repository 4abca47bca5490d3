import { ROWS_AT_ONCE, type PortablePart } from "@/lib/access/portable-part";
import { issuesReportedBy } from "@/lib/issues/policy";
import { openContact } from "@/lib/issues/sealed-contact";

const issues: PortablePart = {
  name: "issues",
  models: ["IssueReport"],
  read: async (db, person, after) => {
    const found = await db.issueReport.findMany({
      where: { ...issuesReportedBy(person), id: { gt: after } },
      orderBy: { id: "asc" },
      take: ROWS_AT_ONCE,
      select: {
        ...{ id: true, ref: true, category: true, status: true, resolution: true, address: true, description: true, answers: true },
        ...{ promisedOn: true, reportedAt: true, updatedAt: true },
        contact: { select: { reportId: true, nameSealed: true, emailSealed: true, phoneSealed: true } },
      },
    });
    return found.map(({ contact, ...row }) => ({ ...row, contact: contact && openContact(contact) }));
  },
};

const follows: PortablePart = {
  name: "follows",
  models: ["IssueFollow"],
  read: async (db, { accountId }, after) => {
    const found = await db.issueFollow.findMany({
      where: { accountId, id: { gt: after } },
      orderBy: { id: "asc" },
      take: ROWS_AT_ONCE,
      select: { id: true, reportId: true, isReporter: true, createdAt: true, endedAt: true },
    });
    const shown = await db.publicIssue.findMany({
      where: { reportId: { in: found.map(({ reportId }) => reportId) } },
      take: ROWS_AT_ONCE,
      select: { reportId: true, ref: true },
    });
    const refs = new Map(shown.map(({ reportId, ref }) => [reportId, ref]));
    return found.map(({ reportId, ...row }) => ({ ...row, ref: refs.get(reportId) }));
  },
};

export const issueParts = [issues, follows];
