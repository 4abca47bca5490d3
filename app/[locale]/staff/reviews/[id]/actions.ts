"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { inLanguage, paths } from "@/lib/paths";
import { writeReview } from "@/lib/staff/reviews/commands/write-review";
import { reviewWords } from "@/lib/staff/reviews/schema";

const limit = { name: "reviews", points: 120, seconds: 3_600 };

export const writeDown = staffAction(
  reviewWords,
  async (actor, said) => {
    await writeReview(actor, said);
    redirect(`${inLanguage(await getLocale(), paths.staff.reviews)}?written`);
  },
  { limit },
);
