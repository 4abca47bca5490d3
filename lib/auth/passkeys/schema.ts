import { z } from "zod";
import { line } from "@/lib/forms/line";

// An answer is what navigator.credentials gives, as JSON in one field of a form.
const LONGEST_ANSWER = 24_000;
const bytes = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[\w-]+$/); // base64url
const credentialId = bytes(1_400); // 1023 bytes

const credential = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal("public-key"),
  clientExtensionResults: z.record(z.string().max(64), z.unknown()),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).optional(),
};

const assertion = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: bytes(4_000),
    authenticatorData: bytes(4_000),
    signature: bytes(2_000),
    userHandle: bytes(100).optional(),
  }),
});

const creation = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: bytes(4_000),
    attestationObject: bytes(16_000),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,32}$/))
      .max(10)
      .optional(),
    publicKeyAlgorithm: z.number().optional(),
    publicKey: bytes(4_000).optional(),
    authenticatorData: bytes(8_000).optional(),
  }),
});

export type Assertion = z.output<typeof assertion>;
export type Creation = z.output<typeof creation>;

/** The JSON in a text, or undefined. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const answerAs = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .string()
    .min(1, "passkey.needsScripts")
    .max(LONGEST_ANSWER, "passkey.unreadable")
    .transform((text, context): z.output<Shape> => {
      const { success, data } = shape.safeParse(jsonIn(text));
      if (success) return data;
      context.addIssue({ code: "custom", message: "passkey.unreadable" });
      return z.NEVER;
    });

export const passkeyAnswer = z.strictObject({ answer: answerAs(assertion) });
export const passkeySignIn = passkeyAnswer.extend({ next: z.string().optional() }); // safeNext judges it
export const newPasskey = z.strictObject({ answer: answerAs(creation) });
export const addedPasskey = newPasskey.extend({ next: z.string().optional() }); // safeNext judges it
export const passkeyChoice = z.strictObject({ passkey: z.uuid() });
export const passkeyName = passkeyChoice.extend({
  name: line(60, "passkey.enterName"),
});
