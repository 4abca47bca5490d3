import { conditionMistakes, type Known } from "./condition-checks";
import type { FeeLine } from "./fee";
import type { Mistake } from "./mistake";
import { passportMistakes } from "./passport-checks";
import type { Question, SimpleQuestion } from "./question";
import type { Service } from "./service";

type Path = Mistake["path"];

/** Names in the address of an application that are not pages of questions. */
const reserved = new Set(["documents", "review", "fee", "sent", "delete", "history", "copy", "withdraw", "requests", "consent", "numbers"]);

/** What no single field can see: references, order and names that stand twice. The first mistake comes first. */
export function crossChecks(service: Service): Mistake[] {
  const known: Known = new Map();
  const mistakes: Mistake[] = [];
  const say = (path: Path, message: string) => void mistakes.push({ path, message });
  const pages = new Set<string>();

  service.pages.forEach((page, p) => {
    const at = ["pages", p];
    if (pages.has(page.id)) say([...at, "id"], `there is another page "${page.id}"`);
    if (reserved.has(page.id)) say([...at, "id"], `"${page.id}" is the name of a page of the portal; choose another`);
    pages.add(page.id);
    mistakes.push(...conditionMistakes(page.showWhen, known, [...at, "showWhen"]));
    page.questions.forEach((question, q) => {
      const here = [...at, "questions", q];
      mistakes.push(...conditionMistakes(question.showWhen, known, [...here, "showWhen"]), ...questionMistakes(question, known, here));
      if (question.kind === "group") mistakes.push(...groupMistakes(question, known, here));
      known.set(question.id, question);
    });
    page.stops.forEach((stop, s) => mistakes.push(...conditionMistakes(stop.when, known, [...at, "stops", s, "when"])));
  });
  return [
    ...mistakes,
    ...promiseMistakes(service, known),
    ...documentMistakes(service, known),
    ...feeMistakes(service, known),
    ...validityMistakes(service, known),
    ...passportMistakes(service),
  ];
}

function promiseMistakes({ promise }: Service, known: Known): Mistake[] {
  return promise.sooner.flatMap(({ when, workingDays }, s) => {
    const at = ["promise", "sooner", s];
    return [
      ...conditionMistakes(when, known, [...at, "when"]),
      ...(workingDays < promise.workingDays
        ? []
        : [{ path: [...at, "workingDays"], message: "it must be sooner than the promise that everybody has" }]),
    ];
  });
}

function validityMistakes({ issues: { validMonths, validMonthsOf } }: Service, known: Known): Mistake[] {
  if (validMonthsOf === undefined) return [];
  const path = ["issues", "validMonthsOf"];
  if (validMonths !== undefined) return [{ path, message: "the months are fixed by validMonths already; keep one of the two" }];
  const asked = known.get(validMonthsOf);
  const counts = asked?.kind === "number" && asked.min >= 1 && asked.decimals === 0;
  return counts ? [] : [{ path, message: `"${validMonthsOf}" must be a question of kind number, from 1 and without decimals` }];
}

function questionMistakes(question: Question | SimpleQuestion, known: Known, at: Path): Mistake[] {
  const found: Mistake[] = [];
  if (known.has(question.id)) found.push({ path: [...at, "id"], message: `there is another question "${question.id}"` });
  if (question.kind === "number" && question.min >= question.max)
    found.push({ path: [...at, "max"], message: "the largest number must be above the smallest" });
  if (question.kind === "money" && question.minCents >= question.maxCents)
    found.push({ path: [...at, "maxCents"], message: "the largest amount must be above the smallest" });
  if (question.kind === "group" && question.least > question.most)
    found.push({ path: [...at, "most"], message: "most must not be below least" });
  const wanted = "prefill" in question && question.prefill ? prefilledKind[question.prefill] : undefined;
  if (wanted && wanted !== question.kind)
    found.push({ path: [...at, "prefill"], message: `it fills a question of kind ${wanted}, and this one is ${question.kind}` });
  return found;
}

const prefilledKind = {
  legalName: "text",
  preferredName: "text",
  email: "text",
  phone: "text",
  businessName: "text",
  birthDate: "date",
  homeAddress: "address",
} as const;

function groupMistakes(group: Extract<Question, { kind: "group" }>, outside: Known, at: Path): Mistake[] {
  const known: Known = new Map(outside);
  return group.questions.flatMap((question, q) => {
    const here = [...at, "questions", q];
    const found = [...conditionMistakes(question.showWhen, known, [...here, "showWhen"]), ...questionMistakes(question, known, here)];
    known.set(question.id, question);
    return found;
  });
}

function documentMistakes({ documents }: Service, known: Known): Mistake[] {
  const ids = documents.map(({ id }) => id);
  return documents.flatMap((needed, d) => [
    ...conditionMistakes(needed.showWhen, known, ["documents", d, "showWhen"]),
    ...(ids.indexOf(needed.id) < d ? [{ path: ["documents", d, "id"], message: `there is another document "${needed.id}"` }] : []),
    ...(needed.portrait && needed.most !== 1
      ? [{ path: ["documents", d, "most"], message: "a portrait is one image: most must be 1" }]
      : []),
  ]);
}

function feeMistakes({ fee }: Service, known: Known): Mistake[] {
  if (!fee) return [];
  const other = fee.due === "onApproval" ? "beforeSending" : "onApproval";
  const isNever = fee.lines.every(({ due }) => due === other);
  const found: Mistake[] = isNever
    ? [{ path: ["fee", "due"], message: `every line is due ${other}; say so here, and leave it out of the lines` }]
    : [];
  return [...found, ...fee.lines.flatMap((line, l) => lineMistakes(line, known, ["fee", "lines", l]))];
}

function lineMistakes(line: FeeLine, known: Known, at: Path): Mistake[] {
  const found = conditionMistakes(line.showWhen, known, [...at, "showWhen"]);
  const counted = line.quantity && known.get(line.quantity.of)?.kind;
  if (line.quantity && !(counted && ["number", "group", "severalOf"].includes(counted)))
    found.push({
      path: [...at, "quantity", "of"],
      message: `"${line.quantity.of}" must be a question with a number, a group or several choices`,
    });
  const number = line.quantity && known.get(line.quantity.of);
  if (number?.kind === "number" && number.decimals > 0)
    found.push({ path: [...at, "quantity", "of"], message: `"${number.id}" has decimals, and a price is taken a whole number of times` });
  if (line.share && known.get(line.share.of)?.kind !== "money")
    found.push({ path: [...at, "share", "of"], message: `"${line.share.of}" must be a question of kind money` });
  return found;
}
