import type { z } from "zod";
import { placeIn } from "@/lib/city/city-data";
import { departments } from "@/lib/city/departments";
import { fees } from "@/lib/city/fees";
import { topics } from "@/lib/city/topics";
import { crossChecks } from "./cross-checks";
import type { Mistake } from "./mistake";
import { serviceFields, type Service } from "./service";

export type ReadService = { service: Service } | { mistakes: string[] };

/** A service from the text of its file, or one sentence for each mistake in it. `file` is its name without folder: `dog-licence.json`. */
export function readService(file: string, text: string): ReadService {
  const data = parseJson(text);
  if ("problem" in data) return { mistakes: [`${file} is no JSON: ${data.problem}.`] };
  const parsed = serviceFields.safeParse(data.value, { reportInput: true });
  const mistakes = parsed.success
    ? [...crossChecks(parsed.data), ...cityChecks(file, parsed.data)]
    : parsed.error.issues.flatMap((issue) => sayIssue(issue));
  const sentences = mistakes.map(({ path, message }) => `${file} has a mistake at ${placeIn(path)}: ${message}.`);
  return parsed.success && !sentences.length ? { service: parsed.data } : { mistakes: sentences };
}

/** What the rest of the city's files have to know. */
function cityChecks(file: string, { slug, department, topic, fee }: Service): Mistake[] {
  const units = Object.keys(fees().units);
  return [
    ...(file === `${slug}.json` ? [] : [{ path: ["slug"], message: `the file of "${slug}" must be called ${slug}.json` }]),
    ...(departments().some((one) => one.slug === department)
      ? []
      : [{ path: ["department"], message: `there is no department "${department}" in departments.json` }]),
    ...(topics().some((one) => one.slug === topic) ? [] : [{ path: ["topic"], message: `there is no topic "${topic}" in topics.json` }]),
    ...(fee?.lines ?? []).flatMap(({ unit }, l) =>
      !unit || units.includes(unit)
        ? []
        : [{ path: ["fee", "lines", l, "unit"], message: `"${unit}" is not one of the units in fees.json` }],
    ),
  ];
}

function parseJson(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

/** zod's findings in words for someone who edits a file. */
function sayIssue(issue: z.core.$ZodIssue): Mistake[] {
  const path = issue.path as Mistake["path"];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...path, key], message: "nothing of this name is read here; check its spelling" }));
  if (issue.code === "invalid_type") {
    const missing = issue.input === undefined;
    return [{ path, message: missing ? `it is missing; it must be ${wanted(issue.expected)}` : `it must be ${wanted(issue.expected)}` }];
  }
  if (issue.code === "invalid_value") return [{ path, message: `it must be one of ${issue.values.map(String).join(", ")}` }];
  if (issue.code === "too_small") return [{ path, message: isOwn(issue.message) ? issue.message : tooSmall(issue) }];
  if (issue.code === "too_big") return [{ path, message: `it must not be more than ${issue.maximum}${counted(issue.origin)}` }];
  return [{ path, message: issue.message }];
}

const isOwn = (message: string) => !/^Too small/.test(message);
const tooSmall = ({ origin, minimum }: { origin: string; minimum: number | bigint }) =>
  Number(minimum) === 1 && origin !== "number"
    ? origin === "string"
      ? "it is empty"
      : "it must have at least one entry"
    : `it must be at least ${minimum}${counted(origin)}`;
const counted = (origin: string) => (origin === "string" ? " characters" : origin === "array" ? " entries" : "");

const wanted = (expected: string) =>
  ({ string: "a text", number: "a number", int: "a whole number", boolean: "true or false", array: "a list", object: "an object" })[
    expected
  ] ?? expected;
