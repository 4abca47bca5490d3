import { readFileSync } from "node:fs";

const [, planter] = /```json\n([\s\S]+?)```/.exec(readFileSync("docs/adding-a-service.md", "utf8"))!;

const inAll = (text: string) => ({ en: text, es: text, ar: text });
const options = (...values: string[]) => values.map((value) => ({ value, label: inAll(`The ${value} one`) }));
const asked = (id: string, kind: string, label: string, more: object = {}) => ({ id, kind, label: inAll(label), ...more });

const plain = [
  asked("name", "text", "A line"),
  asked("story", "longText", "Some lines"),
  asked("metres", "number", "Length", { max: 50, decimals: 1, unit: inAll("metres") }),
  asked("value", "money", "Value", { minCents: 100, maxCents: 9_000_000 }),
  asked("begins", "date", "First day"),
  asked("open", "yesNo", "Is it open?"),
  asked("colour", "oneOf", "Colour", { options: options("green", "blue") }),
  asked("sides", "severalOf", "Sides", { options: options("left", "right", "upper") }),
  asked("home", "address", "Place", { inCity: true }),
  asked("agreed", "statement", "I keep it clean."),
];
const who = [
  asked("applicant", "person", "Who it is for", { who: ["self", "child", "other"] }),
  asked("pupil", "person", "Which child of yours", { who: ["child"] }),
  asked("friend", "person", "Which other child", { who: ["child"] }),
  asked("firm", "business", "Your business"),
  asked("builder", "business", "Who builds"),
  asked("land", "parcel", "The land"),
  asked("field", "parcel", "The other land"),
];
const boats = asked("boats", "group", "Boats", {
  one: inAll("Boat"),
  most: 3,
  questions: [asked("boatName", "text", "Name of the boat"), asked("price", "money", "Price", { maxCents: 5_000_000 })],
});

/** A service with every kind of question, as a city would declare it. */
export const everyKind = {
  ...(JSON.parse(planter!) as object),
  slug: "every-kind",
  title: inAll("Try every question"),
  pages: [
    { id: "plain", title: inAll("Plain questions"), questions: plain },
    { id: "who", title: inAll("Who and where"), questions: who },
    { id: "boats", title: inAll("Your boats"), questions: [boats] },
  ],
  documents: [],
  fee: undefined,
  issues: { kind: "permit", name: inAll("Try-out"), validMonths: 24, renewedBy: "every-kind" },
};

/** The kinds that it asks. */
export const kindsAsked = new Set([...plain, ...who, boats].map(({ kind }) => kind));
