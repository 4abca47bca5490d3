import { DomainError } from "@/lib/errors";

/** States and steps as data: what may follow what, in one table that a person can read. */
export function defineWorkflow<State extends string, Step extends string>(steps: Record<Step, { from: readonly State[]; to: State }>) {
  const allows = (step: Step, state: State) => steps[step].from.includes(state);
  return {
    /** The steps open from a state: what a screen may offer. */
    open: (state: State) => (Object.keys(steps) as Step[]).filter((step) => allows(step, state)),
    /** The state a step leads to, or a DomainError when it is not open. */
    next(step: Step, state: State): State {
      if (!allows(step, state)) throw new DomainError("workflow.notOpen");
      return steps[step].to;
    },
  };
}
