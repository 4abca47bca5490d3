import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Section } from "@/components/ui/section";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { listRememberedDevices } from "@/lib/auth/queries/sessions";
import { reader } from "@/lib/i18n/reader";
import { forget } from "./actions";

type RememberedDevicesProps = { devices: Awaited<ReturnType<typeof listRememberedDevices>> };

export async function RememberedDevices({ devices }: RememberedDevicesProps) {
  const words = await getTranslations("sessions");
  const common = await formWords();
  const read = await reader();
  return (
    <Section id="remembered" title={words("remembered.title")} meta={words("remembered.meta")}>
      {devices.length ? null : <p>{words("remembered.none")}</p>}
      <ul className="rows">
        {devices.map(({ id, label, lastSeenAt, rememberedUntil }) => (
          <li key={id} className="ends">
            <div>
              <h3 className="row-title">
                <bdi>{label}</bdi>
              </h3>
              <p className="meta cluster">
                <span>{words("remembered.until", { at: read.moment(rememberedUntil!) })}</span>
                <span>{words("open.last", { at: read.moment(lastSeenAt) })}</span>
              </p>
            </div>
            <ButtonForm action={forget} fields={{ device: id }} variant="quiet" words={common}>
              {words("remembered.forget")} <VisuallyHidden>{label}</VisuallyHidden>
            </ButtonForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}
