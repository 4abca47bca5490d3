import { batchActs } from "@/lib/staff/testing/acts/batch-acts";
import { caseActs } from "@/lib/staff/testing/acts/case-acts";
import { decisionActs } from "@/lib/staff/testing/acts/decision-acts";
import { passportActs } from "@/lib/staff/testing/acts/passport-acts";
import { visitActs } from "@/lib/staff/testing/acts/visit-acts";

/** Everything that staff do at the desk. A test holds the list against the commands of the folder. */
export const deskActs = { ...caseActs, ...batchActs, ...visitActs, ...decisionActs, ...passportActs };
