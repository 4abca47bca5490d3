import type { Visit } from "@/lib/auth/browser/visit";
import { askContactChange } from "@/lib/auth/contact/commands/ask-contact-change";
import { confirmContactChange } from "@/lib/auth/contact/commands/confirm-contact-change";
import { keepAnswer } from "@/lib/auth/sign-up/commands/answer-sign-up";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { findTypedPhone } from "@/lib/auth/sign-up/find-typed-phone";
import { ownerOf } from "@/lib/auth/sign-up/owner-of";
import { asSystem } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";
import { consume } from "@/lib/limits";

/** To however many numbers: texts cost money and wake people up. */
const texts = { name: "sign-up-texts", points: 5, seconds: 60 * 60 };

/** Texts a code to a number. It is the account's once the code was typed, as any later change of it (lib/auth/contact). */
export async function textPhoneCode(signUp: SignUp, value: string) {
  const owner = await ownerOf(signUp);
  await consume(texts, owner.accountId);
  await askContactChange(owner, { kind: "phone", value });
  await asSystem("textPhoneCode", (db) => keepAnswer(db, signUp.id, { phoneTyped: true }));
}

export async function textPhoneCodeAgain(signUp: SignUp) {
  const open = await findTypedPhone(signUp);
  if (!open) throw new DomainError("contactDetails.nothingOpen");
  await textPhoneCode(signUp, open.value);
}

export async function confirmPhone(signUp: SignUp, code: string, visit: Visit) {
  await confirmContactChange(await ownerOf(signUp), { kind: "phone", code }, visit);
  await skipPhone(signUp);
}

export const skipPhone = ({ id }: SignUp) => asSystem("skipPhone", (db) => keepAnswer(db, id, { phoneAsked: true }));
