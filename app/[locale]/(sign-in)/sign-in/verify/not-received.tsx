import { getTranslations } from "next-intl/server";
import { ResendForm } from "./resend-form";

/** What to do when no code came, or when the app's is not taken. */
export async function NotReceived({ sent, lost }: { sent: boolean; lost: string }) {
  const words = await getTranslations("signIn");
  return (
    <details>
      <summary className="more">{words(sent ? "verify.notReceived" : "verify.noApp")}</summary>
      <div className="stack">
        <p>{words(sent ? "verify.notReceivedText" : "verify.noAppText")}</p>
        {sent ? <ResendForm words={{ resend: words("verify.resend"), lost }} /> : null}
      </div>
    </details>
  );
}
