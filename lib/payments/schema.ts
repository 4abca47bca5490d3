import { z } from "zod";

export const paymentChoice = z.strictObject({ payment: z.uuid() });
