"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { inLanguage, paths } from "@/lib/paths";
import { beginRecord } from "@/lib/records/commands/begin-record";
import { discardRecord } from "@/lib/records/commands/discard-record";
import { publishRecord, unscheduleRecord } from "@/lib/records/commands/publish-record";
import { saveRecord } from "@/lib/records/commands/save-record";
import { withdrawRecord } from "@/lib/records/commands/withdraw-record";
import { newRecord, publication, recordChoice, recordDetails, withdrawal } from "@/lib/records/schema";

const limit = { name: "records", points: 300, seconds: 3_600 };

export const begin = staffAction(
  newRecord,
  async (actor, form) => {
    const id = await beginRecord(actor, form);
    redirect(inLanguage(await getLocale(), paths.staff.record(id)));
  },
  { limit },
);

const backTo = async (id: string, done: string) => redirect(`${inLanguage(await getLocale(), paths.staff.record(id))}?done=${done}`);

export const save = staffAction(
  recordDetails,
  async (actor, form) => {
    await saveRecord(actor, form);
    await backTo(form.record, "saved");
  },
  { limit },
);

export const publish = staffAction(
  publication,
  async (actor, form) => {
    await publishRecord(actor, form);
    await backTo(form.record, form.when === "now" ? "published" : "scheduled");
  },
  { limit },
);

export const unschedule = staffAction(
  recordChoice,
  async (actor, { record }) => {
    await unscheduleRecord(actor, record);
    await backTo(record, "unscheduled");
  },
  { limit },
);

export const withdraw = staffAction(
  withdrawal,
  async (actor, form) => {
    await withdrawRecord(actor, form);
    await backTo(form.record, "withdrawn");
  },
  { limit },
);

export const discard = staffAction(
  recordChoice,
  async (actor, { record }) => {
    await discardRecord(actor, record);
    redirect(`${inLanguage(await getLocale(), paths.staff.records)}?discarded`);
  },
  { limit },
);
