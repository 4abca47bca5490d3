import { Pictogram, type PictogramName } from "@/components/ui/pictogram";

type Task = { href: string; picture: PictogramName; title: string; text: string };

/** The board: the plate at full size, one per site, for what people come to do. */
export function TaskBoard({ label, tasks }: { label: string; tasks: Task[] }) {
  return (
    <nav className="board on-plate" aria-label={label}>
      <ul>
        {tasks.map(({ href, picture, title, text }) => (
          <li key={href}>
            <a href={href}>
              <Pictogram name={picture} />
              <span>
                <b>{title}</b>
                <span>{text}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
