import { z } from "zod";

/** Making a private address, or ending it: nothing is asked. */
export const nothing = z.strictObject({});

/** The secret part of such an address: 256 bits. What has another shape was never made here. */
export const feedToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
