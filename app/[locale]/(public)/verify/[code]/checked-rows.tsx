import { getTranslations } from "next-intl/server";
import { reader } from "@/lib/i18n/reader";
import type { Language } from "@/lib/paths";
import type { Checked } from "@/lib/permits/queries/check-permit";
import { PermitRows } from "../permit-rows";

/** The city's own entry, and what the QR adds to it. */
export async function CheckedRows({ checked, language }: { checked: Checked; language: Language }) {
  const words = await getTranslations("verify");
  const { day, moment } = await reader();
  const { name, service, number, validFrom, validUntil, endedAt, isSigned, state } = checked;
  const ended = endedAt && (state === "revoked" || state === "superseded") ? moment(endedAt) : undefined;
  return (
    <>
      <PermitRows
        permit={{
          ...{ name: name?.[language] ?? service, number, from: day(validFrom) },
          until: validUntil ? day(validUntil) : words("row.noEnd"),
          ended,
        }}
      />
      {isSigned ? <p>{words("signed")}</p> : null}
      <p>{words("compare")}</p>
    </>
  );
}
