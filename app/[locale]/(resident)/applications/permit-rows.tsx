import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { Tag } from "@/components/ui/tag";
import type { ListedPermit } from "@/lib/applications/queries/list-permits";
import { reader } from "@/lib/i18n/reader";
import { paths, type Language } from "@/lib/paths";
import { serviceTitle } from "@/lib/services/catalogue";
import { ApplicationName } from "../../_shell/applications/application-name";

const tones = { valid: "success", expired: "warning", revoked: "warning", superseded: "plain" } as const;

/** What the city issued: its number, whether it is good, and until when. */
export async function PermitRows({ permits, language }: { permits: ListedPermit[]; language: Language }) {
  const words = await getTranslations("whereItStands");
  const read = await reader();
  return (
    <ul className="rows">
      {permits.map(({ id, number, service, subject, status, validUntil, application }) => (
        <li key={id}>
          <h3>
            <Link href={read.to(paths.permit(application.ref))}>
              <ApplicationName name={serviceTitle(service, language)} subject={subject} />
            </Link>
          </h3>
          <p className="meta cluster">
            <Plate text={number} frameless />
            <Tag tone={tones[status as "valid"]}>{words(`permits.${status as "valid"}`)}</Tag>
            {validUntil ? <span>{words("permits.until", { day: read.day(validUntil) })}</span> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
