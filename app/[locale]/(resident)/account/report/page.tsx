import { getTranslations } from "next-intl/server";
import { findOwnAccount } from "@/lib/auth/queries";
import { findActivity } from "@/lib/auth/queries/activity";
import { requireResident } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { one, pageLanguage, type PageProps } from "@/lib/i18n/page";
import { CaseStep } from "./case-step";
import { GuidedSteps, stepOf } from "./guided-steps";
import { MethodsStep } from "./methods-step";
import { PasswordStep } from "./password-step";
import { SignOutStep } from "./sign-out-step";

export async function generateMetadata({ params, searchParams }: PageProps) {
  const locale = await pageLanguage(params);
  const words = await getTranslations({ locale, namespace: "report" });
  const step = stepOf(one((await searchParams).step));
  return { title: `${words(`${step}.title`)} – ${words("title")}` };
}

/** One thing per page: sign out elsewhere, a new password, a look at the ways in, a case for the help desk. */
export default async function ReportPage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const query = await searchParams;
  const step = stepOf(one(query.step));
  const id = one(query.event);
  const words = await getTranslations("report");
  const event = id ? await asActor(actor, (db) => findActivity(db, actor, id)) : undefined;
  const { hasPassword } = await asActor(actor, (db) => findOwnAccount(db, actor));
  const hasNone = step === "password" && !hasPassword;
  return (
    <GuidedSteps
      step={step}
      lead={hasNone ? "password.none" : `${step}.lead`}
      event={event}
      done={"changed" in query ? words("passwordChanged") : undefined}
    >
      {step === "signOut" ? <SignOutStep event={id} /> : null}
      {step === "password" ? <PasswordStep event={id} hasNone={hasNone} /> : null}
      {step === "methods" ? <MethodsStep actor={actor} event={id} /> : null}
      {step === "case" ? <CaseStep event={id} /> : null}
    </GuidedSteps>
  );
}
