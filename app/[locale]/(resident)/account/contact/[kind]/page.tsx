import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { BackLink } from "@/components/ui/back-link";
import { Section } from "@/components/ui/section";
import { findOwnAccount } from "@/lib/auth/queries";
import { requireResident } from "@/lib/auth/require";
import { takeParked } from "@/lib/auth/browser/parked-form";
import { asActor } from "@/lib/db/as-actor";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { NotFoundError } from "@/lib/errors";
import { inLanguage, paths } from "@/lib/paths";
import { canText } from "@/lib/sms/can-text";
import { presentValue } from "../../account-rows";
import { kindOf } from "../kind-of";
import { ContactForm } from "./contact-form";
import { removeDetail } from "./actions";

type Props = PageProps<{ kind: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLanguage(params);
  const words = await getTranslations({ locale, namespace: "contactDetails" });
  return { title: words(`${kindOf((await params).kind)}.title`) };
}

export default async function ContactDetailPage({ params }: Props) {
  const language = await pageLanguage(params);
  const actor = await requireResident();
  const kind = kindOf((await params).kind);
  const words = await getTranslations("contactDetails");
  const account = await asActor(actor, (db) => findOwnAccount(db, actor));
  const present = await presentValue(account, kind);
  const canChange = kind !== "phone" || canText();
  if (!canChange && !present) throw new NotFoundError("no phone, and no text messages to confirm one");
  const common = await formWords();
  return (
    <>
      <BackLink href={inLanguage(language, paths.contactDetails)}>{words("title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words(`${kind}.title`)}</h1>
          <p className="lead">{words(canChange ? `${kind}.lead` : "phone.noTexts")}</p>
          {present ? (
            <p className="break">
              {kind === "phone"
                ? words.rich("phone.now", { hint: account.phoneHint ?? "", b: (text) => <b>{text}</b> })
                : words.rich("now", { value: () => <b>{present}</b> })}
            </p>
          ) : null}
        </div>
        {canChange ? (
          <ContactForm
            kind={kind}
            initial={await takeParked(actor)}
            words={{ ...common, field: words(`${kind}.field`), hint: words(`${kind}.hint`), send: words("send") }}
          />
        ) : null}
        {present && kind !== "email" ? (
          <Section id="remove" title={words(`${kind}.removeTitle`)}>
            <p>{words(`${kind}.removeText`)}</p>
            <ButtonForm action={removeDetail} fields={{ kind }} variant="quiet" words={common}>
              {words(`${kind}.remove`)}
            </ButtonForm>
          </Section>
        ) : null}
      </main>
    </>
  );
}
