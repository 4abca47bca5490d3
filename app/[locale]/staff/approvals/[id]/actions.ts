"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { decideApproval } from "@/lib/access/approvals/commands/decide-approval";
import { withdrawWish } from "@/lib/access/approvals/commands/withdraw-wish";
import { decision, withdrawal } from "@/lib/access/approvals/schema";
import { staffAction } from "@/lib/action";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "approvals", points: 60, seconds: 3_600 };

export const decide = staffAction(
  decision,
  async (actor, decided) => {
    await decideApproval(actor, decided);
    redirect(`${inLanguage(await getLocale(), paths.staff.approvals)}?decided`);
  },
  { limit, fresh: true },
);

export const withdraw = staffAction(
  withdrawal,
  async (actor, wish) => {
    await withdrawWish(actor, wish);
    redirect(`${inLanguage(await getLocale(), paths.staff.approvals)}?withdrawn`);
  },
  { limit, fresh: true },
);
