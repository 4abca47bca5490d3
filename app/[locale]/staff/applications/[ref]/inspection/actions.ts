"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { inLanguage, paths } from "@/lib/paths";
import { callOffInspection } from "@/lib/staff/inspections/commands/call-off-inspection";
import { planInspection } from "@/lib/staff/inspections/commands/plan-inspection";
import { calledOff, plan } from "@/lib/staff/inspections/schema";

const limit = { name: "planning", points: 120, seconds: 3_600 };

export const planVisit = staffAction(
  plan,
  async (actor, planned) => {
    await planInspection(actor, planned);
    redirect(`${inLanguage(await getLocale(), paths.staff.planInspection(planned.ref))}?planned`);
  },
  { limit },
);

export const callOff = staffAction(
  calledOff,
  async (actor, off) => {
    await callOffInspection(actor, off);
    redirect(`${inLanguage(await getLocale(), paths.staff.planInspection(off.ref))}?off`);
  },
  { limit },
);
