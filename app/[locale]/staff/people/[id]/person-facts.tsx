import { getTranslations } from "next-intl/server";
import { department } from "@/lib/city/departments";
import { reader } from "@/lib/i18n/reader";
import type { findPerson } from "@/lib/people/queries";
import { serviceTitle } from "@/lib/services/catalogue";

export type Person = Awaited<ReturnType<typeof findPerson>>;

export async function PersonFacts({ person }: { person: Person }) {
  const words = await getTranslations("people");
  const staff = await getTranslations("staff");
  const read = await reader();
  const list = new Intl.ListFormat(read.language, { type: "conjunction" });
  const facts = {
    username: <bdi dir="ltr">{person.username}</bdi>,
    email: <bdi dir="ltr">{person.email}</bdi>,
    alternateEmail: person.alternateEmail && <bdi dir="ltr">{person.alternateEmail}</bdi>,
    phone: person.phoneHint && words("facts.phoneEnding", { digits: person.phoneHint }),
    since: read.moment(person.createdAt),
    secondSteps: words("facts.secondStepsOf", { passkeys: person.passkeys, apps: person.apps }),
    role: person.role && staff(`role.${person.role as "clerk"}`),
    departments: list.format(person.departments.map(({ department: { slug } }) => department(slug).name[read.language])),
    services: person.services.length && list.format(person.services.map((slug) => serviceTitle(slug, read.language))),
    actsFor: list.format(person.mandates.filter(({ kind }) => kind !== "self").map(({ party }) => party.displayName)),
  };
  return (
    <dl className="record">
      {Object.entries(facts).map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{words(`facts.${name as "username"}`)}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
