import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Link } from "@/components/ui/link";
import { isWhole } from "@/lib/applications/draft/progress";
import { itemName } from "@/lib/applications/subject";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { paths, type Language } from "@/lib/paths";
import type { Answers, GroupItem } from "@/lib/services/answers";
import type { Group } from "@/lib/services/declaration/question";
import { remove } from "./[step]/actions";

type GroupListProps = { application: string; page: string; group: Group; items: GroupItem[]; outside: Answers; language: Language };

/** What was added of a repeated group, each to change or take away, and the way to add another. */
export async function GroupList({ application, page, group, items, outside, language }: GroupListProps) {
  const words = await getTranslations("applications.group");
  const { to } = await reader();
  const one = group.one[language];
  const form = await formWords();
  return (
    <section className="group" aria-labelledby={`${group.id}-heading`}>
      <h2 id={`${group.id}-heading`}>{group.label[language]}</h2>
      {items.length ? (
        <ul className="rows">
          {items.map((item, index) => (
            <li key={item.id}>
              <h3>
                {words("number", { one, number: index + 1 })}
                {itemName(group, item.answers) ? (
                  <>
                    : <bdi>{itemName(group, item.answers)}</bdi>
                  </>
                ) : null}
              </h3>
              {isWhole(group, item, outside) ? null : <p className="field-error">{words("needs")}</p>}
              <div className="cluster">
                <Link href={to(paths.applicationItem(application, page, group.id, item.id))}>
                  {words("change")} <span className="sr-only">{words("number", { one, number: index + 1 })}</span>
                </Link>
                <ButtonForm
                  action={remove}
                  fields={{ ref: application, page, group: group.id, item: item.id }}
                  variant="quiet"
                  words={form}
                >
                  {words("remove")} <span className="sr-only">{words("number", { one, number: index + 1 })}</span>
                </ButtonForm>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <p>{words("none")}</p>
      )}
      {items.length < group.most ? (
        <p>
          <Link className="btn quiet" href={to(paths.newApplicationItem(application, page, group.id))}>
            {words(items.length ? "addAnother" : "add", { one })}
          </Link>
        </p>
      ) : (
        <p className="meta">{words("full", { most: group.most })}</p>
      )}
    </section>
  );
}
