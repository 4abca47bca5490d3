import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/i18n/form-words";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { addressLine } from "@/lib/city/addresses/address-line";
import type { readProfile } from "@/lib/account/queries/profile";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { stayHere } from "./actions";

type AddressSectionProps = Pick<Awaited<ReturnType<typeof readProfile>>, "address" | "move">;

/** Where the person lives, and where they will. */
export async function AddressSection({ address, move }: AddressSectionProps) {
  const words = await getTranslations("profile");
  const common = await formWords();
  const read = await reader();
  const unit = (unit: string) => words("address.unit", { unit });
  return (
    <Section id="address" title={words("address.title")}>
      <div className="stack-wide">
        <SummaryList
          rows={[
            {
              label: words("address.current"),
              value: address ? <bdi>{addressLine(address, unit)}</bdi> : words("address.none"),
              action: move ? undefined : { href: read.to(paths.move()), word: words("address.moving") },
            },
          ]}
        />
        {move ? (
          <Notice title={words("address.planned", { date: read.day(move.effectiveOn) })}>
            <p>
              <bdi>{addressLine(move.to, unit)}</bdi>
            </p>
            <p>{words("address.until")}</p>
            <ButtonForm action={stayHere} fields={{ move: move.id }} variant="quiet" words={common}>
              {words("address.undo")}
            </ButtonForm>
          </Notice>
        ) : null}
      </div>
    </Section>
  );
}
