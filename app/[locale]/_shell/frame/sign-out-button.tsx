import { signOutHere } from "./session-actions";

export function SignOutButton({ label }: { label: string }) {
  return (
    <form action={signOutHere.bind(null, {}) as unknown as (form: FormData) => Promise<void>}>
      <button className="plain-button" type="submit">
        {label}
      </button>
    </form>
  );
}
