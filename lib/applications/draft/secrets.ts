import { open, seal } from "@/lib/crypto/seal";
import type { Answers } from "@/lib/services/answers";
import { oneText, type TypedFields } from "@/lib/services/typed/typed";
import type { Question, SimpleQuestion } from "@/lib/services/declaration/question";

const contextOf = (applicationId: string, question: string) => `application:answers:${applicationId}.${question}`;
export const isSecret = (question: Question | SimpleQuestion) => question.kind === "text" && question.secret === true;

/** Numbers of identity papers are encrypted before they reach the database. */
export function sealSecrets(applicationId: string, questions: readonly SimpleQuestion[], answers: Answers): Answers {
  const secret = questions.filter((question) => isSecret(question) && answers[question.id] !== undefined);
  return { ...answers, ...Object.fromEntries(secret.map(({ id }) => [id, seal(String(answers[id]), contextOf(applicationId, id))])) };
}

/** Its field stays empty on the page: left so, the number that is kept stays. */
export const isKeptSecret = (question: SimpleQuestion, kept: object, fields: TypedFields) =>
  isSecret(question) && question.id in kept && !oneText(fields, question.id);

/** The plain number, for whoever has just shown who they are. */
export const openSecret = (applicationId: string, question: string, sealed: string) => open(sealed, contextOf(applicationId, question));

/** As pages and copies show it: the last four characters of what is long enough to keep the rest hidden. */
export function masked(applicationId: string, question: string, sealed: string) {
  const plain = openSecret(applicationId, question, sealed);
  return `•••• ${plain.length >= 8 ? plain.slice(-4) : ""}`.trim();
}
