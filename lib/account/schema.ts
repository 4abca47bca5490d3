import { z } from "zod";
import { line } from "@/lib/forms/line";

const name = line(80, "profile.enterName");

export const preferredName = z.strictObject({ name });

export const nameCorrection = z.strictObject({
  name,
  reason: z.string().trim().min(3, "profile.enterReason").max(2_000, "profile.enterReason"),
  key: z.uuid(),
});
export type NameCorrection = z.output<typeof nameCorrection>;

export const moveWish = z.strictObject({ address: z.uuid("profile.chooseAddress"), date: z.iso.date("profile.enterDate") });
export type MoveWish = z.output<typeof moveWish>;

export const moveChoice = z.strictObject({ move: z.uuid() });

export const looks = z.strictObject({
  section: z.literal("look"),
  language: z.enum(["en", "es", "ar"], "preferences.chooseLanguage"),
  theme: z.enum(["system", "light", "dark"], "preferences.chooseLook"),
  letters: z.literal("easy").optional(),
  size: z.enum(["normal", "large", "largest"], "preferences.chooseLook"),
  motion: z.literal("less").optional(),
});
export type Looks = z.output<typeof looks>;

const channels = z.array(z.enum(["inApp", "email", "sms"]));
export const channelChoice = z.strictObject({
  section: z.literal("channels"),
  bills: channels,
  payments: channels,
  applications: channels,
  messages: channels,
  issues: channels,
  notices: channels,
  pace: z.enum(["atOnce", "daily", "never"], "preferences.choosePace"),
});

export const paperChoice = z.strictObject({
  section: z.literal("paper"),
  paperless: z.literal("yes").optional(),
  reminder: z.enum(["never", "3", "6", "12"], "preferences.chooseReminder"),
});
export type PaperChoice = z.output<typeof paperChoice>;

/** A box that is not ticked is not sent. */
export const shortcutChoice = z.strictObject({ section: z.literal("shortcuts"), shortcuts: z.literal("on").optional() });
export type ShortcutChoice = z.output<typeof shortcutChoice>;

export const lookQuestion = z.strictObject({ look: z.string().max(40), key: z.uuid() });
