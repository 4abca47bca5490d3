import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { SummaryList } from "@/components/ui/summary-list";
import { readProfile } from "@/lib/account/queries/profile";
import { requireResident } from "@/lib/auth/require";
import { uuidOr404 } from "@/lib/db/uuid";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { PageTop } from "../../../_shell/page-top";
import { AccountBack } from "../../../_account/account-back";
import { AddressSection } from "./address-section";

export const generateMetadata = titled("profile");

const outcomes = ["name", "move", "undone", "correction"] as const;

export default async function ProfilePage({ params, searchParams }: PageProps) {
  await pageLanguage(params);
  const actor = await requireResident();
  const query = await searchParams;
  const done = outcomes.find((outcome) => outcome === one(query.done));
  const thread = one(query.thread);
  const words = await getTranslations("profile");
  const read = await reader();
  const profile = await readProfile(actor);
  return (
    <>
      <AccountBack />
      <main id="main" className="page" tabIndex={-1}>
        <PageTop
          title={words("title")}
          lead={words("lead")}
          done={done && words(`done.${done}`)}
          doneMore={
            done === "correction" && thread && actor.mandate.kind === "self" ? (
              <p>
                <Link href={read.to(paths.thread(uuidOr404(thread)))}>{words("correction.open")}</Link>
              </p>
            ) : null
          }
        />
        <Section id="person" title={words("person.title")}>
          <SummaryList
            rows={[
              {
                label: words("person.preferred"),
                value: <bdi>{profile.preferredName}</bdi>,
                note: words("person.preferredNote"),
                action: { href: read.to(paths.preferredName), word: words("change") },
              },
              {
                label: words("person.legal"),
                value: <bdi>{profile.legalName}</bdi>,
                note: words("person.legalNote"),
                action: { href: read.to(paths.legalName), word: words("correction.ask") },
              },
              {
                label: words("person.birth"),
                value: profile.birthDate ? read.day(profile.birthDate) : words("person.noBirth"),
                note: words("person.birthNote"),
              },
            ]}
          />
        </Section>
        <AddressSection address={profile.address} move={profile.move} />
      </main>
    </>
  );
}
