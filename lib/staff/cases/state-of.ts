import type { ApplicationStatus } from "@/lib/applications/workflow";
import { totalOf } from "@/lib/city/charges/charge-line";
import type { Db } from "@/lib/db/as-actor";
import type { Answers } from "@/lib/services/answers";
import { chargesOf } from "@/lib/services/charges";
import type { Service } from "@/lib/services/declaration/service";
import type { CaseState } from "@/lib/staff/workflow";

type Found = {
  status: string;
  issueBillId: string | null;
  items: { status: string }[];
  reviews: { status: string }[];
  inspections: { status: string; result: string | null }[];
  findings: { criterion: string; verdict: string }[];
};

const openItem = ["neededFromYou", "neededFromOthers", "submitted"];

/** Where a case stands, as the rules of the workflow ask. */
export async function stateOf(db: Db, found: Found, definition: Service, answers: Answers): Promise<CaseState> {
  const criteria = (definition.decision.criteria ?? []).map(({ id }) => found.findings.find(({ criterion }) => criterion === id)?.verdict);
  return {
    status: found.status as ApplicationStatus,
    stages: definition.stages.map(({ status }) => status),
    openItems: found.items.filter(({ status }) => openItem.includes(status)).length,
    openReviews: found.reviews.filter(({ status }) => status === "open").length,
    inspection: inspectionOf(found),
    unjudged: criteria.filter((verdict) => verdict === undefined || verdict === "needMore").length,
    unmet: criteria.filter((verdict) => verdict === "doesNotMeet").length,
    issueFee: await issueFeeOf(db, found, definition, answers),
  };
}

function inspectionOf({ inspections }: Found): CaseState["inspection"] {
  const last = inspections.filter(({ status }) => status !== "cancelled").at(-1);
  if (!last) return "none";
  return last.status === "planned" ? "planned" : last.result === "passed" ? "passed" : "failed";
}

/** Before the approval, whether there will be a fee; after it, whether its bill is paid. */
async function issueFeeOf(db: Db, { issueBillId }: Found, definition: Service, answers: Answers): Promise<CaseState["issueFee"]> {
  if (issueBillId) {
    const [bill] = await db.$queryRaw<{ status: string }[]>`SELECT fee_status(${issueBillId}::uuid) AS status`;
    return bill?.status === "paid" ? "paid" : "due";
  }
  return totalOf(chargesOf(definition, answers, "onApproval")) > 0 ? "due" : "none";
}
