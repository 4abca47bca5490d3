type ContentsProps = { label: string; parts: { id: string; title: string }[] };

/** Links to the sections of a long page, before them. */
export function Contents({ label, parts }: ContentsProps) {
  return (
    <nav aria-label={label}>
      <ul className="page-parts">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
