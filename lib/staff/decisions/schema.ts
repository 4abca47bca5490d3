import { z } from "zod";

const ref = z.string().max(20);
const text = z.string().trim().max(2000, "cases.tooLong").default("");
const LONGEST_REASON = 600;

/** What a person decides, as commands take it. `seen` is the hash of the letter as it was previewed: what is sent is what was read. */
export type Proposal = {
  ref: string;
  outcome: "approved" | "refused" | "cancelled";
  conditions: string[];
  /** What is said of each criterion that is cited, by the criterion. */
  reasons?: Record<string, string> | undefined;
  text: string;
  seen: string;
};
export type Revocation = Pick<Proposal, "ref" | "reasons" | "text" | "seen">;

/** The form of a decision: read first, then sent. What is said of a criterion comes in a field of its own, `why-<criterion>`. */
export const decisionForm = z
  .object({
    ref,
    outcome: z.enum(["approved", "refused", "cancelled", "revoked"], "cases.choose"),
    conditions: z.array(z.string().max(60)).max(20).default([]),
    reasons: z.array(z.string().max(60)).max(40).default([]),
    text,
    seen: z.string().max(64).default(""),
    go: z.enum(["read", "send"]).default("read"),
  })
  .catchall(z.string().trim().max(LONGEST_REASON, "cases.tooLong"))
  .refine(({ outcome, text }) => outcome === "approved" || outcome === "refused" || text, { path: ["text"], error: "cases.sayWhy" })
  .refine(({ outcome, reasons }) => outcome !== "refused" || reasons.length, { path: ["reasons"], error: "cases.citeReason" });
export type DecisionForm = z.output<typeof decisionForm>;

/** What the form says of the criteria that it cites. */
export const reasonsIn = ({ reasons, ...form }: DecisionForm): Record<string, string> =>
  Object.fromEntries(reasons.map((criterion) => [criterion, String(form[`why-${criterion}`] ?? "")]));

export const second = z
  .strictObject({ decision: z.uuid(), ref, says: z.enum(["confirm", "sendBack"], "cases.choose"), note: text })
  .refine(({ says, note }) => says === "confirm" || note, { path: ["note"], error: "cases.sayWhy" });
export type Second = z.output<typeof second>;
