import type { findDeskNotice } from "@/lib/notices/queries/desk-notices";
import type { Saved } from "./notice-form";

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** An empty form: from today on. */
export const nothingSaved = (today: Date): Saved => ({
  ...{ department: "", topic: "", wards: [], says: "until", from: dayOf(today), until: "" },
  ...{ titleEn: "", titleEs: "", titleAr: "", textEn: "", textEs: "", textAr: "" },
});

/** What a draft holds, as the form's fields. */
export const savedOf = (notice: Awaited<ReturnType<typeof findDeskNotice>>): Saved => ({
  ...{ department: notice.department, topic: notice.topic, wards: notice.wards, says: notice.says },
  ...{ from: dayOf(notice.fromDay), until: dayOf(notice.untilDay) },
  ...{ titleEn: notice.title.en, titleEs: notice.title.es, titleAr: notice.title.ar },
  ...{ textEn: notice.text.en, textEs: notice.text.es, textAr: notice.text.ar },
});
