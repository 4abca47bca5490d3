type SearchFormProps = { action: string; value: string; label: string; button: string };

/** A plain GET: the address of a search can be kept, sent and gone back to. */
export function SearchForm({ action, value, label, button }: SearchFormProps) {
  return (
    <form className="search" role="search" action={action}>
      <div className="field">
        <label htmlFor="q">{label}</label>
        <input id="q" name="q" type="search" defaultValue={value} maxLength={100} autoComplete="off" dir="auto" enterKeyHint="search" />
      </div>
      <button className="btn" type="submit">
        {button}
      </button>
    </form>
  );
}
