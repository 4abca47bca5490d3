import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { FoundPermit } from "@/lib/permits/queries/find-permit";
import type { Renewal } from "@/lib/permits/term";
import { renew } from "./actions";

type RenewingProps = { permit: FoundPermit; renewal: Renewal | undefined };

/** The application that goes on with it, the way to begin one, or from when that can be done. */
export async function Renewing({ permit, renewal }: RenewingProps) {
  const words = await getTranslations("permits.renew");
  const { day, to } = await reader();
  if (permit.renewal)
    return (
      <div className="stack">
        <p>{words("underWay")}</p>
        <p>
          <ButtonLink href={to(paths.application(permit.renewal.ref))}>{words("goOn")}</ButtonLink>
        </p>
      </div>
    );
  if (!renewal?.isOpen) return <p>{words("from", { day: day(new Date(renewal!.from)) })}</p>;
  return (
    <div className="stack">
      <p>{words("open")}</p>
      {permit.status === "valid" ? <p>{words("kept")}</p> : null}
      <ButtonForm action={renew} fields={{ ref: permit.application.ref, key: randomUUID() }} words={await formWords()}>
        {words("button")}
      </ButtonForm>
    </div>
  );
}
