import { z } from "zod";
import { cityData } from "@/lib/city/city-data";
import { department, departments } from "@/lib/city/departments";
import { localised } from "@/lib/city/localised";
import abandonedVehicle from "./abandoned-vehicle.json";
import deadAnimal from "./dead-animal.json";
import flooding from "./flooding.json";
import graffiti from "./graffiti.json";
import noise from "./noise.json";
import other from "./other.json";
import park from "./park.json";
import pavement from "./pavement.json";
import pothole from "./pothole.json";
import rubbish from "./rubbish.json";
import sign from "./sign.json";
import streetlight from "./streetlight.json";
import tree from "./tree.json";
import waterLeak from "./water-leak.json";

const name = z.string().regex(/^[a-z]+([A-Z][a-z]*)*$/, "it must be a name such as carLane");
const severity = z.int().min(1).max(3);
const asked = { id: name, label: localised, hint: localised.optional(), optional: z.literal(true).optional() };

const question = z.discriminatedUnion("kind", [
  z.strictObject({
    ...asked,
    kind: z.literal("choice"),
    /** `raisesTo`: how bad it is at least, when this is chosen. */
    options: z
      .array(z.strictObject({ value: name, label: localised, raisesTo: severity.optional() }))
      .min(2)
      .max(8),
  }),
  z.strictObject({ ...asked, kind: z.literal("yesNo"), raisesTo: severity.optional(), raisesOnNo: severity.optional() }),
  z.strictObject({ ...asked, kind: z.literal("text") }),
]);

const searched = z.array(z.string().min(2));

const category = z.strictObject({
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/, "it must be lower-case words joined by dashes"),
  title: localised,
  hint: localised,
  /** What people also call it, for the search. */
  words: z.strictObject({ en: searched, es: searched, ar: searched }),
  department: z.string().refine((slug) => departments().some((one) => one.slug === slug), "there is no such department"),
  /** Within how many metres a report of the same kind may be the same problem. */
  radiusM: z.int().min(10).max(1_000),
  /** Working days within which the city promises to have dealt with it, and when it is dangerous. */
  promiseDays: z.int().min(1).max(60),
  urgentDays: z.int().min(0).max(10),
  severity,
  danger: localised,
  questions: z.array(question).max(5),
});

const schema = z
  .array(category)
  .min(8, "people expect at least eight kinds of problems")
  .refine((all) => new Set(all.map(({ slug }) => slug)).size === all.length, "two categories have the same slug");

export type IssueCategory = z.output<typeof category>;
export type IssueQuestion = z.output<typeof question>;
export type Severity = 1 | 2 | 3;

/** Every kind of problem that the city looks after, in the order people read them: the most frequent first. */
export const issueCategories = cityData("issues", schema, [
  pothole,
  streetlight,
  pavement,
  rubbish,
  graffiti,
  flooding,
  waterLeak,
  tree,
  sign,
  abandonedVehicle,
  park,
  deadAnimal,
  noise,
]);

/** A category by its slug; undefined when the city has it no more. */
export const findCategory = (slug: string): IssueCategory | undefined => issueCategories().find((one) => one.slug === slug);

/** What a kind of problem is called that the city has no more. */
export const otherProblem = cityData("issues/other.json", localised, other);

/** The department that looks after it. */
export const departmentOf = (category: IssueCategory) => department(category.department);
