import { getTranslations } from "next-intl/server";
import { QrCode } from "@/components/account/qr-code";
import { Plate } from "@/components/ui/plate";
import { env } from "@/lib/env";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { proofAddress } from "@/lib/permits/address";
import type { FoundPermit } from "@/lib/permits/queries/find-permit";
import { drawQr } from "@/lib/qr-drawing";

/** The code that others scan, the same in letters, and the permit on paper. */
export async function ShowIt({ permit }: { permit: FoundPermit }) {
  const words = await getTranslations("permits.show");
  const { to } = await reader();
  const address = proofAddress(permit);
  return (
    <div className="stack">
      <p>{words("text")}</p>
      <QrCode {...drawQr(address)} label={words("qr")} />
      <p>
        {words.rich("typed", {
          code: () => <Plate text={permit.code} frameless />,
          address: () => <Plate text={new URL(env().APP_ORIGIN).host + paths.verify} frameless />,
        })}
      </p>
      <p className="cluster no-print">
        <a className="btn" href={to(paths.permitFile(permit.application.ref))}>
          {words("file")}
        </a>
        <a className="more" href={to(new URL(address).pathname)}>
          {words("try")}
        </a>
      </p>
    </div>
  );
}
