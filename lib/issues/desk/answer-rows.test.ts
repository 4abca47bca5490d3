import { expect, it } from "vitest";
import { findCategory } from "@/lib/city/issues/categories";
import { languages } from "@/lib/paths";
import { answerRows } from "@/lib/issues/desk/answer-rows";

const said = { yes: "Yes", no: "No", unknown: "Not known" };
const inEvery = (en: string) => ({ en, es: `${en} (es)`, ar: `${en} (ar)` });
const shown = (...of: Parameters<typeof answerRows>) => answerRows(...of).map(({ label, value }) => [label, value]);

const asked = {
  title: inEvery("Gas lamp"),
  questions: [
    { id: "what", kind: "choice" as const, label: inEvery("What is wrong?"), options: [{ value: "dark", label: inEvery("It is dark") }, { value: "hisses", label: inEvery("It hisses") }] }, // prettier-ignore
    { id: "smell", kind: "yesNo" as const, label: inEvery("Does it smell?") },
    { id: "post", kind: "text" as const, label: inEvery("Number of the post"), optional: true as const },
  ],
};

it("says that something is not known, and never that it is not so", () => {
  const answers = { what: "unknown", smell: "unknown", post: "unknown" };
  expect(shown({ category: "gas-lamp", answers, asked }, "en", said)).toEqual([
    ["What is wrong?", "Not known"],
    ["Does it smell?", "Not known"],
    ["Number of the post", "unknown"], // typed so
  ]);
  for (const one of ["yes", "no"] as const) expect(shown({ category: "gas-lamp", answers: { smell: one }, asked }, "en", said)).toEqual([["Does it smell?", said[one]]]); // prettier-ignore
});

it("shows no code for any question that the city asks, in any language", () => {
  for (const slug of ["pothole", "streetlight", "tree"]) {
    const { questions } = findCategory(slug)!;
    const choices = questions.filter(({ kind }) => kind !== "text");
    expect(choices.length).toBeGreaterThan(0);
    for (const language of languages)
      for (const { value } of answerRows(
        { category: slug, answers: Object.fromEntries(choices.map(({ id }) => [id, "unknown"])) },
        language,
        said,
      ))
        // prettier-ignore
        expect(value).toBe("Not known");
  }
});

it("shows what was sent as it was asked then, also when the kind is gone or asks otherwise now", () => {
  const answers = { what: "hisses", smell: "yes", post: "L-7" };
  const then = [["What is wrong? (es)", "It hisses (es)"], ["Does it smell? (es)", "Yes"], ["Number of the post (es)", "L-7"]]; // prettier-ignore
  for (const category of ["gas-lamp", "pothole"]) expect(shown({ category, answers, asked }, "es", said)).toEqual(then);
});

it("leaves out no answer of a report from before questions were kept", () => {
  const [size] = findCategory("pothole")!.questions;
  const answers = { [size!.id]: "unknown", depth: "kneeDeep", wet: "no", old: "unknown" };
  const rows = shown({ category: "pothole", answers }, "en", said);
  expect(rows).toEqual([[size!.label.en, "Not known"], ["depth", "kneeDeep"], ["wet", "No"], ["old", "Not known"]]); // prettier-ignore
  expect(shown({ category: "gas-lamp", answers: { what: "hisses" } }, "en", said)).toEqual([["what", "hisses"]]);
});
