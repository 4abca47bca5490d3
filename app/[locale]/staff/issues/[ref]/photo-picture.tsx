import { Tag } from "@/components/ui/tag";
import type { IssuePhotoRead } from "@/lib/issues/desk/queries/read-issue";
import { paths } from "@/lib/paths";
import { fileWords } from "../../../_shell/files/file-words";

/** One photo as the desk sees it; until it was found clean, how it fares. */
export async function PhotoPicture({ photo: { file }, name }: { photo: IssuePhotoRead; name: string }) {
  const say = await fileWords();
  if (file.status !== "received")
    return (
      <p className="cluster">
        <b>{name}</b> <Tag tone={file.problem ? "warning" : "info"}>{say.state("received", file)}</Tag>
      </p>
    );
  return <a href={paths.file(file.id)}>{file.previewKey ? <img src={paths.filePreview(file.id)} alt={name} loading="lazy" /> : name}</a>;
}
