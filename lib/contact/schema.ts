import { z } from "zod";
import { line } from "@/lib/forms/line";

export const contactMessage = z.strictObject({
  department: z.string("contact.chooseDepartment").regex(/^[a-z-]{2,40}$/, "contact.chooseDepartment"),
  text: z.string().trim().min(1, "contact.writeMessage").max(4_000, "contact.tooLong"),
  name: line(100, "contact.enterName"),
  email: z.string().trim().toLowerCase().pipe(z.email("contact.enterEmail").max(254, "contact.enterEmail")),
});
export type ContactMessage = z.output<typeof contactMessage>;
