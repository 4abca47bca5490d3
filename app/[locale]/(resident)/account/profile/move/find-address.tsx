import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/fields/error-summary";
import { TextField } from "@/components/ui/fields/text-field";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { addressLine } from "@/lib/city/addresses/address-line";
import { searchAddresses } from "@/lib/account/queries/profile";
import { typedAddress } from "@/lib/city/addresses/typed-address";
import type { Resident } from "@/lib/auth/actor";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

/** A search that is a link like any other: it works without scripts, and the back button keeps it. */
export async function FindAddress({ actor, typed = "" }: { actor: Resident; typed?: string }) {
  const words = await getTranslations("profile");
  const { to } = await reader();
  const wanted = typedAddress(typed);
  const error = typed && !wanted ? words("move.both") : undefined;
  const { problem, errorPrefix } = await formWords();
  const found = wanted ? await searchAddresses(actor, wanted) : [];
  return (
    <div className="stack-wide">
      <form method="get" className="form" role="search" aria-label={words("move.search")} noValidate>
        <ErrorSummary state={{ errors: error ? { q: error } : {} }} title={problem} titlePrefix={errorPrefix} />
        <TextField
          name="q"
          label={words("move.address")}
          hint={words("move.addressHint")}
          error={error}
          defaultValue={typed}
          maxLength={100}
          autoComplete="street-address"
        />
        <Button type="submit">{words("move.find")}</Button>
      </form>
      {wanted && !found.length ? <Notice title={words("move.none")}>{words("move.noneHelp")}</Notice> : null}
      {found.length ? (
        <section aria-labelledby="found">
          <h2 id="found">{words("move.found", { count: found.length })}</h2>
          <ul className="rows">
            {found.map((address) => (
              <li key={address.id}>
                <Link className="strong-link" href={to(paths.move(address.id))}>
                  <bdi>{addressLine(address, (unit) => words("address.unit", { unit }))}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="meta">{words.rich("move.away", { write: (text) => <Link href={to(paths.newMessage())}>{text}</Link> })}</p>
    </div>
  );
}
