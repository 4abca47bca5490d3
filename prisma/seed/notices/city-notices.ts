import { z } from "zod";
import { addDays } from "@/lib/city/city-day";
import { localised } from "@/lib/city/localised";
import type { Town } from "../town";
import { accountOf } from "../town";
import data from "./notices.json";

const shape = z
  .strictObject({
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "it must be lower-case words joined by dashes"),
    state: z.enum(["draft", "sentBack", "awaitingApproval", "published", "ended", "withdrawn"]),
    department: z.string(),
    topic: z.string(),
    /** Days from today: the demo's notices are always current. */
    from: z.int(),
    until: z.int(),
    says: z.enum(["until", "between", "by", "on"]),
    wards: z.array(z.string()),
    title: localised,
    text: localised,
    /** Why it was sent back, or taken back. */
    note: z.string().optional(),
  })
  .refine(({ from, until }) => from <= until, "it ends before it begins");

export const noticesOfCity = () => z.array(shape).parse(data);

type Given = ReturnType<typeof noticesOfCity>[number];

/** A notice of the demo, with who wrote it and who published it. */
export type SeedNotice = Omit<Given, "from" | "until" | "state"> & {
  id: string;
  formKey: string;
  approvalId: string;
  status: "draft" | "awaitingApproval" | "published" | "ended" | "withdrawn";
  fromDay: string;
  untilDay: string;
  draftedBy: string;
  decidedBy: string;
  draftedAt: Date;
  decidedAt: Date;
  endedAt: Date;
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Who writes for a department; the supervisor is the second person for all of them. */
const writers: Record<string, string> = {
  "public-works": "works",
  "city-clerk": "records",
  "water-billing": "finance",
  revenue: "finance",
  parking: "finance",
  permits: "clerk",
  passports: "passport-officer",
};

export const cityNotices = (town: Town): SeedNotice[] => noticesOfCity().map((given) => noticeIn(town, given));

function noticeIn(town: Town, { from, until, state, ...given }: Given): SeedNotice {
  const { newId, now, today } = town.registry;
  const isOver = state === "ended" || state === "withdrawn";
  // What is ahead was written some days ago; what is over, before its first day.
  const draftedAt = new Date(now.getTime() + Math.min(from, 0) * DAY_MS - 4 * DAY_MS + 4 * HOUR_MS);
  return {
    ...given,
    id: newId(draftedAt),
    formKey: newId(draftedAt),
    approvalId: newId(draftedAt),
    status: state === "sentBack" ? "draft" : state,
    fromDay: addDays(today, from),
    untilDay: addDays(today, until),
    draftedBy: accountOf(town, writers[given.department]!).id,
    decidedBy: accountOf(town, "supervisor").id,
    draftedAt,
    decidedAt: new Date(draftedAt.getTime() + 5 * HOUR_MS),
    endedAt: new Date(isOver ? now.getTime() + (state === "withdrawn" ? from : until + 1) * DAY_MS : 0),
  };
}
