"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { inLanguage, paths } from "@/lib/paths";
import { confirmDecision } from "@/lib/staff/decisions/commands/confirm-decision";
import { second } from "@/lib/staff/decisions/schema";

const limit = { name: "secondPerson", points: 120, seconds: 3_600 };

export const sayAsSecond = staffAction(
  second,
  async (actor, said) => {
    await confirmDecision(actor, said);
    redirect(`${inLanguage(await getLocale(), paths.staff.decisions)}?${said.says === "confirm" ? "confirmed" : "sentBack"}`);
  },
  { limit, fresh: true },
);
