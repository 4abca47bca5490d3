import { getTranslations } from "next-intl/server";
import type { Flow } from "@/lib/auth/flow/find-flow";
import { maskEmail } from "@/lib/auth/flow/mask-email";

/** Where the code is to be found: in a mail, a text message, an app, or on the printed list. */
export async function WhereFrom({ flow: { method, email, phoneHint } }: { flow: Flow }) {
  const words = await getTranslations("signIn");
  const ltr = (text: string) => {
    const shown = () => <bdi dir="ltr">{text}</bdi>;
    return shown;
  };
  if (method === "email") return words.rich("verify.by.email", { email: ltr(maskEmail(email)) });
  if (method === "sms") return words.rich("verify.by.sms", { digits: ltr(phoneHint ?? "") });
  return words(`verify.by.${method}`);
}
