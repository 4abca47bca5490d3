import type { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields/text-field";

type CategorySearchProps = {
  q: string;
  near: string | undefined;
  found: number;
  words: Awaited<ReturnType<typeof getTranslations<"reportIssue">>>;
};

/** A form that asks by address, so that it works the same with and without scripts. */
export function CategorySearch({ q, near, found, words }: CategorySearchProps) {
  return (
    <search>
      <form className="search" method="get">
        <TextField name="q" type="search" label={words("what.search")} hint={words("what.searchHint")} defaultValue={q} maxLength={100} />
        {near ? <input type="hidden" name="near" value={near} /> : null}
        <Button type="submit" variant="quiet">
          {words("what.find")}
        </Button>
      </form>
      {q ? <p role="status">{found ? words("what.found", { count: found, query: q }) : words("what.none", { query: q })}</p> : null}
      {q && found ? (
        <p>
          <a className="more" href={near ? `?near=${near}` : "?"}>
            {words("what.all")}
          </a>
        </p>
      ) : null}
    </search>
  );
}
