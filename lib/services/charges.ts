import { fixed, perUnit, shareOf, type ChargeLine } from "@/lib/city/charges/charge-line";
import type { Answer, Answers } from "./answers";
import type { FeeDue, FeeLine } from "./declaration/fee";
import type { Service } from "./declaration/service";
import { holds } from "./holds";

/**
 * The lines of an application's fee, those that are due then or all of them: the estimate before applying and the bills are both this. Lines
 * that come to nothing are left out.
 */
export const chargesOf = (service: Pick<Service, "fee">, answers: Answers, due?: FeeDue): ChargeLine[] =>
  (service.fee?.lines ?? [])
    .filter((line) => holds(line.showWhen, answers) && (!due || (line.due ?? service.fee!.due) === due))
    .map((line) => chargeOf(line, answers))
    .filter(({ amountCents }) => amountCents > 0);

function chargeOf(line: FeeLine, answers: Answers): ChargeLine {
  if (line.share) {
    const { of, rateBp, leastCents } = line.share;
    const base = answers[of];
    const share = shareOf("fee", line.code, typeof base === "number" ? base : 0, rateBp);
    return share.amountCents < leastCents ? fixed("fee", line.code, leastCents) : share;
  }
  if (!line.quantity) return fixed("fee", line.code, line.rateCents!);
  const { of, above = 0, upTo = Infinity } = line.quantity;
  const counted = Math.max(0, Math.min(count(answers[of]), upTo) - above);
  return perUnit("fee", line.code, counted, line.unit!, line.rateCents!);
}

/** How many: a number itself, or the length of what was chosen or listed. */
function count(answer: Answer | undefined): number {
  if (typeof answer === "number") return answer;
  return Array.isArray(answer) ? answer.length : 0;
}

/** Whether some line of the fee can be due then. */
export const hasFee = ({ fee }: Pick<Service, "fee">, due: FeeDue): boolean =>
  Boolean(fee?.lines.some((line) => (line.due ?? fee.due) === due));
