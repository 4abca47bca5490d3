import type { z } from "zod";
import type { Actor, Resident, Staff } from "@/lib/auth/actor";
import { clientAddress } from "@/lib/auth/browser/browser";
import { requireOrigin } from "@/lib/auth/browser/require-origin";
import { currentActor } from "@/lib/auth/current-actor";
import { currentSession } from "@/lib/auth/session";
import { parkForm } from "@/lib/auth/browser/parked-form";
import { DomainError, NotFoundError } from "@/lib/errors";
import { echo, shapeOf } from "@/lib/forms/form-data";
import type { FormState } from "@/lib/forms/form-state";
import { errorWords, fieldWords } from "@/lib/i18n/error-words";
import { consume, type Limit } from "@/lib/limits";

type Run<Schema extends z.ZodType, Who extends Actor> = (actor: Who, input: z.output<Schema>) => Promise<FormState | void>;
type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** A change by a signed-in resident. Order: origin, session (else the form is parked), shape, limit, then the command. */
export const formAction = <Schema extends z.ZodType>(schema: Schema, run: Run<Schema, Resident>, rules: { limit?: Limit } = {}): Action =>
  action(schema, run, rules.limit, async (form) => {
    const { actor } = await sessionOrPark(form);
    if (actor.kind !== "resident") throw new NotFoundError("not a resident");
    return actor;
  });

/** A change by anyone signed in, whoever they are: signing out, staying signed in. */
export const sessionAction = <Schema extends z.ZodType>(schema: Schema, run: Run<Schema, Resident | Staff>): Action =>
  action(schema, run, undefined, async (form) => (await sessionOrPark(form)).actor);

/** A change that needs no account, always limited: by address, unless the command counts something better. */
export const publicAction = <Schema extends z.ZodType>(schema: Schema, limit: Limit, run: Run<Schema, Actor>): Action =>
  action(schema, run, limit, currentActor);

function action<Schema extends z.ZodType, Who extends Actor>(
  schema: Schema,
  run: Run<Schema, Who>,
  limit: Limit | undefined,
  whoAsks: (form: FormData) => Promise<Who>,
): Action {
  return async (_previous, form) => {
    await requireOrigin();
    if (!(form instanceof FormData)) throw new NotFoundError("no form"); // an action can be called with anything
    const actor = await whoAsks(form);
    try {
      const parsed = schema.safeParse(shapeOf(schema, form));
      if (!parsed.success) return { values: echo(form), errors: await fieldWords(parsed.error) };
      if (limit) await consume(limit, "accountId" in actor ? actor.accountId : await clientAddress());
      return (await run(actor, parsed.data)) ?? {};
    } catch (error) {
      if (error instanceof DomainError) return { values: echo(form), message: await errorWords(error) };
      throw error; // redirects and bugs belong to the framework
    }
  };
}

const sessionOrPark = async (form: FormData) => (await currentSession()) ?? parkForm(form);
