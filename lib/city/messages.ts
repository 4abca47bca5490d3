import { z } from "zod";
import { cityData } from "@/lib/city/city-data";
import { departments } from "@/lib/city/departments";
import data from "./messages.json";

const desk = z.string().refine((slug) => departments().some((one) => one.slug === slug), "it must be the slug of a department");

const schema = z.strictObject({
  /** Working days within which most messages are answered; people read it before and after they write. */
  answerWorkingDays: z.int().min(1).max(60),
  /** Which department reads what nobody chose a department for. */
  desks: z.strictObject({ suspiciousActivity: desk, nameCorrection: desk, accessQuestion: desk }),
});

/** How the city answers messages. */
export const messageRules = cityData("messages.json", schema, data);
