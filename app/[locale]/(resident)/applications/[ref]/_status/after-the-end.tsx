import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Plate } from "@/components/ui/plate";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { findService } from "@/lib/services/catalogue";
import type { StandingProps } from "../where-it-stands";

const canApplyAgain = ["refused", "withdrawn", "cancelled", "expired"];

/** Of an application that is over: what was issued, or the ways on. */
export async function AfterTheEnd({ found: { ref, status, service, permit }, name }: Pick<StandingProps, "found"> & { name: string }) {
  const words = await getTranslations("whereItStands");
  const { to, day } = await reader();
  return (
    <>
      {permit ? (
        <>
          <p className="cluster">
            <span>{words("turn.issued", { name })}</span> <Plate text={permit.number} />
            {permit.validUntil ? <span className="meta">{words("permits.until", { day: day(permit.validUntil) })}</span> : null}
          </p>
          <p>
            <ButtonLink href={to(paths.permit(ref))}>{words("turn.permit")}</ButtonLink>
          </p>
        </>
      ) : null}
      {status === "refused" || status === "cancelled" ? <p>{words("turn.ask")}</p> : null}
      {canApplyAgain.includes(status) && findService(service) ? (
        <p>
          <a className="more" href={to(paths.service(service))}>
            {words("turn.again")}
          </a>
        </p>
      ) : null}
    </>
  );
}
