import { z } from "zod";
import { statusServices } from "@/lib/status/services";

const text = z
  .string("status.write")
  .overwrite((typed) => typed.replace(/\r\n?/g, "\n"))
  .trim()
  .min(1, "status.write")
  .max(600, "status.tooLong");
/** Made with the form: the same form sent twice is one notice. */
const key = z.uuid();
const inAllLanguages = { en: text, es: text, ar: text };
const day = z.union([z.literal(""), z.iso.date("status.day")], "status.day").default("");
const time = z.union([z.literal(""), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "status.time")], "status.time").default("");

export const newNotice = z
  .strictObject({
    kind: z.enum(["incident", "maintenance"], "status.chooseKind"),
    services: z.array(z.enum(statusServices)).min(1, "status.chooseServices").max(statusServices.length),
    ...inAllLanguages,
    /** Of maintenance: when it begins and ends, by the city's clocks. An incident begins now. */
    fromDay: day,
    fromTime: time,
    untilDay: day,
    untilTime: time,
    onPages: z.literal("yes").optional(),
    key,
  })
  .superRefine(({ kind, ...times }, context) => {
    if (kind !== "maintenance") return;
    for (const name of ["fromDay", "fromTime", "untilDay", "untilTime"] as const)
      if (!times[name]) context.addIssue({ code: "custom", path: [name], message: name.endsWith("Day") ? "status.day" : "status.time" });
  });
export type NewNotice = z.output<typeof newNotice>;

/** What happened since. `ends`: it is over. */
export const noticeUpdate = z.strictObject({ notice: z.uuid(), ...inAllLanguages, ends: z.literal("yes").optional(), key });
export type NoticeUpdate = z.output<typeof noticeUpdate>;
