import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { resend } from "./actions";

/** What to do when no code came, or when the app's is not taken. */
export async function NotReceived({ sent }: { sent: boolean }) {
  const words = await getTranslations("signIn");
  return (
    <details>
      <summary className="more">{words(sent ? "verify.notReceived" : "verify.noApp")}</summary>
      <div className="stack">
        <p>{words(sent ? "verify.notReceivedText" : "verify.noAppText")}</p>
        {sent ? (
          <ButtonForm action={resend} variant="quiet" words={await formWords()}>
            {words("verify.resend")}
          </ButtonForm>
        ) : null}
      </div>
    </details>
  );
}
