import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { QrCode } from "@/components/account/qr-code";
import { BackLink } from "@/components/ui/back-link";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Plate } from "@/components/ui/plate";
import { isSetupOpen, setupAddress, setupSecret } from "@/lib/auth/credentials/app-setup";
import { drawQr } from "@/lib/qr-drawing";
import { findOwnAccount } from "@/lib/auth/queries";
import { requireSession } from "@/lib/auth/require";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import { asActor } from "@/lib/db/as-actor";
import { formWords } from "@/lib/i18n/form-words";
import { one, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths, safeNext } from "@/lib/paths";
import { ownWay, type OwnPageProps } from "../own-way";
import { NewAppForm } from "./new-app-form";

/** For someone who has just shown who they are. */
export async function NewAppPage({ actor, searchParams }: OwnPageProps & Pick<PageProps, "searchParams">) {
  const query = await searchParams;
  const [to, { language }] = [await ownWay(actor), await reader()];
  // The moment it began stands in the address, so that a form that comes back is about the same secret.
  const since = Number(one(query.since));
  const here = to(paths.newAuthenticatorApp);
  const next = query.next ? safeNext(one(query.next)) : undefined;
  if (!isSetupOpen(since))
    redirect(`${here}?${new URLSearchParams({ since: `${now().getTime()}`, ...(since && { over: "" }), ...(next && { next }) })}`);
  const setup = { accountId: actor.accountId, sessionId: (await requireSession()).id, since };
  const { username } = await asActor(actor, (db) => findOwnAccount(db, actor));
  const address = setupAddress(setup, city().officialName[language], username);
  const words = await getTranslations("security");
  return (
    <>
      <BackLink href={to(paths.authenticatorApps)}>{words("app.title")}</BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <div className="page-top">
          <h1>{words("app.addTitle")}</h1>
          {"over" in query ? (
            <Notice tone="warning">
              <p>{words("app.over")}</p>
            </Notice>
          ) : null}
          <p className="lead">{words("app.addLead")}</p>
        </div>
        <ol className="setup">
          <li>
            <h2>{words("app.scan")}</h2>
            <p>{words("app.scanText")}</p>
            <QrCode {...drawQr(address)} label={words("app.picture")} />
          </li>
          <li>
            <h2>{words("app.type")}</h2>
            <p>{words.rich("app.typeText", { open: (text) => <a href={address}>{text}</a> })}</p>
            <p className="break">
              <Plate text={(setupSecret(setup).base32.match(/.{4}/g) ?? []).join(" ")} />
            </p>
          </li>
        </ol>
        <NewAppForm
          since={since}
          next={next}
          words={{
            ...(await formWords()),
            name: words("app.name"),
            nameHint: words("app.nameHint"),
            code: words("app.code"),
            codeHint: words("app.codeHint"),
            save: words("app.save"),
          }}
        />
        {next ? (
          <p>
            <Link href={next}>{words("app.skip")}</Link>
          </p>
        ) : null}
      </main>
    </>
  );
}
