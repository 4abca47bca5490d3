import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { isFresh } from "@/lib/auth/is-fresh";
import { findOwnAccount } from "@/lib/auth/queries";
import { requireSession } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { formWords } from "@/lib/i18n/form-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { safeNext } from "@/lib/paths";
import { SignInSteps } from "../sign-in-steps";
import { ConfirmByPasskey } from "./confirm-by-passkey";
import { ConfirmForm } from "./confirm-form";
import { WithoutPassword } from "./without-password";

export const generateMetadata = titled("signIn", "confirm.title");

/** Before a change that matters: is it still the same person? What they typed waits for them. */
export default async function ConfirmPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const session = await requireSession();
  const query = await searchParams;
  const next = safeNext(one(query.next));
  if (isFresh(session)) redirect(next);
  const { actor } = session;
  const { hasPassword } = await asActor(actor, (db) => findOwnAccount(db, actor));
  const words = await getTranslations("signIn");
  return (
    <SignInSteps step="who" purpose="confirm">
      <h1>{words("confirm.title")}</h1>
      {"kept" in query ? (
        <Notice tone="info">
          <p>{words("confirm.kept")}</p>
        </Notice>
      ) : null}
      <p className="lead">{words("confirm.lead", { name: actor.name })}</p>
      {hasPassword ? (
        <>
          <ConfirmForm
            next={next}
            words={{ ...(await formWords()), password: words("password"), show: words("show"), continue: words("continue") }}
          />
          <ConfirmByPasskey actor={actor} next={next} variant="quiet" />
        </>
      ) : (
        <WithoutPassword actor={actor} next={next} language={language} />
      )}
    </SignInSteps>
  );
}
