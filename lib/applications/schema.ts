import { z } from "zod";

export const newApplication = z.strictObject({ service: z.string().max(80), key: z.uuid() });
export type NewApplication = z.output<typeof newApplication>;

const value = z.string().max(20_000);

/** What a page was opened as, which questions it showed, and where to go on from it. */
const openedAs = {
  tab: z.string().max(40),
  revision: z.coerce.number().int().min(0).max(1_000_000),
  asked: z.string().max(2_000),
  turn: z.coerce.number().int().min(0).max(1_000_000).default(0),
  go: z.literal("exit").optional(),
};

/** A page of questions, with their fields, which only the service can judge. */
export const applicationPage = z
  .object({
    ref: z.string().max(20),
    page: z.string().max(80),
    from: z.literal("review").optional(),
    ...openedAs,
  })
  .catchall(z.union([value, z.array(value).max(60)]));

/** One of a repeated group, as its page sends it: the page names it before it is there, so that it is not added twice. */
export const applicationItem = z
  .object({
    ref: z.string().max(20),
    page: z.string().max(80),
    group: z.string().max(80),
    item: z.uuid(),
    ...openedAs,
  })
  .catchall(z.union([value, z.array(value).max(60)]));

export const removal = z.strictObject({ ref: z.string().max(20), page: z.string().max(80), group: z.string().max(80), item: z.uuid() });

export const ownApplication = z.strictObject({ ref: z.string().max(20) });

export const sending = z.strictObject({
  ref: z.string().max(20),
  revision: z.coerce.number().int().min(0),
  cents: z.coerce.number().int().min(0),
  agreed: z.literal("yes", "applications.agree"),
});
export type Sending = z.output<typeof sending>;

/** `fee`: how the page said it stands, so that nobody withdraws under another premise. */
export const withdrawal = z.strictObject({ ref: z.string().max(20), fee: z.enum(["none", "unpaid", "paid"]) });
export type Withdrawal = z.output<typeof withdrawal>;

/** The answer to something that the city asked for. */
export const requestReply = z.strictObject({
  ref: z.string().max(20),
  item: z.uuid(),
  reply: z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, "\n"))
    .trim()
    .max(4_000, "messages.tooLong"),
});
export type RequestReply = z.output<typeof requestReply>;
