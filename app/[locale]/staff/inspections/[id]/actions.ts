"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { inLanguage, paths } from "@/lib/paths";
import { recordInspection } from "@/lib/staff/inspections/commands/record-inspection";
import { removePhoto } from "@/lib/staff/inspections/commands/remove-photo";
import { photoGone, visitForm, visitIn } from "@/lib/staff/inspections/schema";

const limit = { name: "inspections", points: 120, seconds: 3_600 };

export const writeVisit = staffAction(
  visitForm,
  async (actor, form) => {
    await recordInspection(actor, visitIn(form));
    redirect(`${inLanguage(await getLocale(), paths.staff.inspections)}?written`);
  },
  { limit },
);

export const takePhotoAway = staffAction(
  photoGone,
  async (actor, gone) => {
    await removePhoto(actor, gone);
    redirect(inLanguage(await getLocale(), paths.staff.inspection(gone.inspection)));
  },
  { limit },
);
