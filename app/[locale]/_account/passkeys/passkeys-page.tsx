import { getTranslations } from "next-intl/server";
import { PasskeyForm } from "@/components/auth/passkeys/passkey-form";
import { PasskeySignals } from "@/components/auth/passkeys/passkey-signals";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { listPasskeys } from "@/lib/auth/passkeys/queries";
import { userHandleText } from "@/lib/auth/passkeys/user-handle";
import { asActor } from "@/lib/db/as-actor";
import { one, type PageProps } from "@/lib/i18n/page";
import { safeNext } from "@/lib/paths";
import { PageTop } from "../../_shell/page-top";
import { passkeyWords } from "../../_shell/passkey-words";
import { BackToSecurity } from "../back-to-security";
import type { OwnPageProps } from "../own-way";
import { add, askForNew } from "./actions";
import { PasskeyRows } from "./passkey-rows";

const outcomes = ["added", "renamed", "removed"] as const;

export async function PasskeysPage({ actor, searchParams }: OwnPageProps & Pick<PageProps, "searchParams">) {
  const query = await searchParams;
  const words = await getTranslations("passkeys");
  const passkeys = await asActor(actor, (db) => listPasskeys(db, actor));
  const addWords = await passkeyWords("add");
  const next = query.next ? safeNext(one(query.next)) : undefined;
  const outcome = outcomes.find((name) => name in query);
  const owner = {
    userId: userHandleText(actor.accountId),
    name: actor.email,
    displayName: actor.name,
    allAcceptedCredentialIds: passkeys.map(({ credentialId }) => credentialId),
  };
  return (
    <>
      <BackToSecurity actor={actor} />
      <main id="main" className="page" tabIndex={-1}>
        <PageTop title={words("title")} lead={words("lead")} done={outcome && words(`done.${outcome}`)} />
        <Section id="yours" title={words("yours.title")} count={passkeys.length || undefined}>
          {passkeys.length ? <PasskeyRows actor={actor} passkeys={passkeys} /> : <p>{words("yours.none")}</p>}
        </Section>
        <Section id="add" title={words("add.title")}>
          <div className="stack">
            <noscript>
              <Notice>
                <p>{words("add.noScripts")}</p>
              </Notice>
            </noscript>
            <p>{words("add.text")}</p>
            <p className="meta">{words("add.where")}</p>
            <PasskeyForm ceremony="create" ask={askForNew} action={add} words={addWords} {...(next && { hidden: { next } })} />
            {next ? (
              <p>
                <Link href={next}>{words("add.skip")}</Link>
              </p>
            ) : null}
          </div>
        </Section>
      </main>
      <PasskeySignals owner={owner} />
    </>
  );
}
