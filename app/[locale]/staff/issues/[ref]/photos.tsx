import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Tag } from "@/components/ui/tag";
import { formWords } from "@/lib/i18n/form-words";
import type { IssuePart } from "./page";
import { turnPhoto } from "./actions";
import { PhotoPicture } from "./photo-picture";

/** The photos as they were sent and as a crew left the place; each can be hidden from everybody. */
export async function Photos({ read: { found, photos } }: IssuePart) {
  const words = await getTranslations("issueDesk");
  const asking = await formWords();
  return (
    <section className="stack" id="photos" aria-labelledby="photos-heading">
      <h2 id="photos-heading">{words("one.photos")}</h2>
      {photos.length ? (
        <ul className="rows photos">
          {photos.map((photo, index) => {
            const name = words(photo.side === "after" ? "one.after" : "one.before", { n: index + 1 });
            return (
              <li key={photo.id}>
                <PhotoPicture photo={photo} name={name} />
                {photo.hiddenAt ? <Tag tone="plain">{words("one.hidden")}</Tag> : null}
                <ButtonForm action={turnPhoto} fields={{ ref: found.ref, photo: photo.id }} variant="quiet" words={asking}>
                  {words(photo.hiddenAt ? "one.show" : "one.hide")} <span className="sr-only">{name}</span>
                </ButtonForm>
              </li>
            );
          })}
        </ul>
      ) : (
        <p>{words("one.noPhotos")}</p>
      )}
    </section>
  );
}
