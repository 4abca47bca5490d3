import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { SummaryList } from "@/components/ui/summary-list";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { FoundPermit } from "@/lib/permits/queries/find-permit";

/** Everything that stands on it, and the ones before and after it. */
export async function PermitDetails({ permit }: { permit: FoundPermit }) {
  const words = await getTranslations("permits.row");
  const { language, day, moment, to } = await reader();
  const { number, code, holder, subject, validFrom, validUntil, issuedAt, conditions, definition, by, of } = permit;
  const beside = (one: NonNullable<FoundPermit["by"]>) => (
    <Link href={to(paths.permit(one.application.ref))}>
      <Plate text={one.number} frameless />
    </Link>
  );
  return (
    <SummaryList
      rows={[
        { label: words("what"), value: definition.issues.name[language] },
        { label: words("number"), value: <Plate text={number} frameless /> },
        { label: words("holder"), value: <bdi>{holder}</bdi> },
        ...(subject ? [{ label: words("for"), value: <bdi>{subject}</bdi> }] : []),
        { label: words("from"), value: day(validFrom) },
        { label: words("until"), value: validUntil ? day(validUntil) : words("noEnd") },
        {
          label: words("conditions"),
          value: conditions.length ? <Conditions texts={conditions.map((one) => one[language])} /> : words("noConditions"),
        },
        { label: words("issued"), value: moment(issuedAt) },
        { label: words("code"), value: <Plate text={code} /> },
        ...(of ? [{ label: words("of"), value: beside(of) }] : []),
        ...(by ? [{ label: words("by"), value: beside(by) }] : []),
      ]}
    />
  );
}

const Conditions = ({ texts }: { texts: string[] }) => (
  <ul className="list">
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);
