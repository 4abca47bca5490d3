import { z } from "zod";

export const mandateChoice = z.strictObject({ mandate: z.uuid("actFor.choose") });
