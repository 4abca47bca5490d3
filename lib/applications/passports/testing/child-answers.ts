import { randomUUID } from "node:crypto";
import type { Answers } from "@/lib/services/answers";

/** What a parent answers about a child; every child is another one unless it is named. */
export const childAnswers = (email: string, name = `Ana ${randomUUID().slice(0, 8)}`): Answers => ({
  ...{ under18: true, childCitizen: true, relation: "parent" },
  child: { who: "child", name, birthDate: "2019-05-03" },
  ...{ birthPlace: "Harbourton", sex: "female", height: 118, eyes: "brown", childHad: "never" },
  ...{ guardianName: "Maya Ortiz", secondGuardian: "yes", secondGuardianName: "Sam Reed", secondGuardianEmail: email },
  home: { line: "14 Quay Street" },
  ...{ contactEmail: "maya@post.example", contactPhone: "555 0199", pages: "pages32", speed: "standard", delivery: "post" },
});
