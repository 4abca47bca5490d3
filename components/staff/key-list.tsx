/** Keys, and what they do on this page. */
export type Shortcut = { keys: string[]; text: string };

export function KeyList({ list }: { list: Shortcut[] }) {
  return (
    <dl className="key-list">
      {list.map(({ keys, text }) => (
        <div key={keys.join()}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
