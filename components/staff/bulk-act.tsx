import { VisuallyHidden } from "@/components/ui/visually-hidden";

/** One thing that can be done to the selected rows of a queue. */
export const BulkAct = ({ name, label }: { name: string; label: string }) => (
  <button type="submit" className="plain-button" name="act" value={name}>
    {label}
  </button>
);

type BulkAssignProps = { people: { id: string; name: string }[]; words: Record<"assign" | "to" | "choose", string> };

/** Giving them to one of these people. */
export const BulkAssign = ({ people, words }: BulkAssignProps) => (
  <span className="bulk-assign">
    <label>
      <VisuallyHidden>{words.to}</VisuallyHidden>
      <select name="to" defaultValue="">
        <option value="">{words.choose}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <BulkAct name="assign" label={words.assign} />
  </span>
);
