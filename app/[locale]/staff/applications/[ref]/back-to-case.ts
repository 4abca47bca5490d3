import { getLocale } from "next-intl/server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { inLanguage } from "@/lib/paths";
import { readView, writeView } from "./case-address";

/** What was just done, each with words in caseReview.json. */
export const outcomes = ["judged", "itemJudged", "asked", "noted", "answered", "assigned", "passed", "takenOver"] as const;

/** The case again after an act, with the queue and the paper that its address names; proxy.ts says where the form stood. */
export async function backToCase(ref: string, done: (typeof outcomes)[number], part?: string): Promise<never> {
  const [, query = ""] = ((await headers()).get("x-path") ?? "").split("?");
  const view = readView(Object.fromEntries(new URLSearchParams(query)));
  redirect(inLanguage(await getLocale(), writeView(ref, view, { done })) + (part ? `#${part}` : ""));
}
