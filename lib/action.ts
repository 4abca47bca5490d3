import type { z } from "zod";
import type { Actor, Resident, Staff } from "@/lib/auth/actor";
import { clientAddress } from "@/lib/auth/browser/browser";
import { isFresh } from "@/lib/auth/is-fresh";
import { requireOrigin } from "@/lib/auth/browser/require-origin";
import { currentActor } from "@/lib/auth/current-actor";
import { currentSession } from "@/lib/auth/session";
import { endParked, parkForm } from "@/lib/auth/browser/parked-form";
import { DomainError, NotFoundError } from "@/lib/errors";
import { echo, shapeOf } from "@/lib/forms/form-data";
import type { FormState } from "@/lib/forms/form-state";
import { errorWords, fieldWords } from "@/lib/i18n/error-words";
import { consume, type Limit } from "@/lib/limits";
import { paths } from "@/lib/paths";

type Run<Schema extends z.ZodType, Who extends Actor> = (actor: Who, input: z.output<Schema>) => Promise<FormState | void>;
type Action = (previous: FormState, form: FormData) => Promise<FormState>;
type Keep = (refused: FormData) => Promise<void>;

type Rules = {
  limit?: Limit;
  /** Only for someone who has shown who they are within twenty minutes; else the form waits until they have. */
  fresh?: true;
};

/** A change by a signed-in resident. Order: origin, session (else the form is parked), shape, limit, then the command. */
export const formAction = <Schema extends z.ZodType>(schema: Schema, run: Run<Schema, Resident>, rules: Rules = {}): Action =>
  action(schema, run, rules.limit, async (form) => {
    const actor = await sessionOrPark(form, rules);
    if (actor.kind !== "resident") throw new NotFoundError("not a resident");
    return actor;
  });

/** A change by staff; what they may do is the command's to judge. To residents it does not exist. */
export const staffAction = <Schema extends z.ZodType>(schema: Schema, run: Run<Schema, Staff>, rules: Rules = {}): Action =>
  action(schema, run, rules.limit, async (form) => {
    const actor = await sessionOrPark(form, rules);
    if (actor.kind !== "staff") throw new NotFoundError("not staff");
    return actor;
  });

/** A change by anyone signed in, whoever they are: signing out, staying signed in, their own credentials. */
export const sessionAction = <Schema extends z.ZodType>(schema: Schema, run: Run<Schema, Resident | Staff>, rules: Rules = {}): Action =>
  action(schema, run, rules.limit, (form) => sessionOrPark(form, rules));

/**
 * A change that needs no account, always limited: by address, unless the command counts something better. What is wrong in a field may be
 * kept for whoever comes back.
 */
export const publicAction = <Schema extends z.ZodType>(schema: Schema, limit: Limit, run: Run<Schema, Actor>, keep?: Keep): Action =>
  action(schema, run, limit, currentActor, keep);

function action<Schema extends z.ZodType, Who extends Actor>(
  schema: Schema,
  run: Run<Schema, Who>,
  limit: Limit | undefined,
  whoAsks: (form: FormData) => Promise<Who>,
  keep?: Keep,
): Action {
  return async (_previous, form) => {
    await requireOrigin();
    if (!(form instanceof FormData)) throw new NotFoundError("no form"); // an action can be called with anything
    const actor = await whoAsks(form);
    try {
      const parsed = schema.safeParse(shapeOf(schema, form));
      if (limit && (parsed.success || keep)) await consume(limit, "accountId" in actor ? actor.accountId : await clientAddress());
      const answer = parsed.success
        ? ((await run(actor, parsed.data)) ?? {})
        : { values: echo(form), errors: await fieldWords(parsed.error) };
      if (answer.errors) await keep?.(form);
      return answer;
    } catch (error) {
      if (error instanceof DomainError) return { values: echo(form), message: await errorWords(error) };
      throw error; // redirects and bugs belong to the framework
    }
  };
}

async function sessionOrPark(form: FormData, { fresh }: Rules): Promise<Resident | Staff> {
  const session = (await currentSession()) ?? (await parkForm(form));
  if (fresh && !isFresh(session)) await parkForm(form, paths.confirm);
  await endParked();
  return session.actor;
}
