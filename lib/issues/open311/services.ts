import { findCategory, issueCategories, departmentOf, type IssueCategory, type IssueQuestion } from "@/lib/city/issues/categories";
import { shortened } from "./jurisdiction";
import { Open311Problem } from "./problem";
import type { Tree } from "./xml";

/** Every kind of problem, as the standard lists services. An id is given at once. */
export const serviceList = (): Tree =>
  issueCategories().map((category) => ({
    service_code: category.slug,
    service_name: category.title.en,
    description: category.hint.en,
    metadata: category.questions.length > 0,
    type: "realtime",
    keywords: category.words.en.join(", "),
    group: departmentOf(category).name.en,
  }));

/** The category that a code names. */
export function requireService(code: string | undefined): IssueCategory {
  if (!code) throw new Open311Problem(400, "service_code was not provided");
  const category = findCategory(code);
  if (!category) throw new Open311Problem(404, `service_code ${shortened(code)} was not found`);
  return category;
}

/** What a kind of problem asks for. */
export function serviceDefinition(code: string): Tree {
  const { slug, questions } = requireService(code);
  return { service_code: slug, attributes: questions.map(attribute) };
}

export const yesNo = [
  { key: "yes", name: "Yes" },
  { key: "no", name: "No" },
];

const attribute = (question: IssueQuestion, n: number): Tree => ({
  variable: true,
  code: question.id,
  datatype: question.kind === "text" ? "string" : "singlevaluelist",
  required: !question.optional,
  datatype_description: question.hint?.en ?? null,
  order: n + 1,
  description: question.label.en,
  values: valuesOf(question),
});

function valuesOf(question: IssueQuestion) {
  if (question.kind === "yesNo") return yesNo;
  return question.kind === "choice" ? question.options.map(({ value, label }) => ({ key: value, name: label.en })) : [];
}
