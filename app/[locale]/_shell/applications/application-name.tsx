/** "Dog licence: Rex". The colon belongs to the page's language; the subject is in whatever letters somebody typed it. */
export const ApplicationName = ({ name, subject }: { name: string; subject: string }) => (
  <>
    {name}
    {subject ? (
      <>
        : <bdi>{subject}</bdi>
      </>
    ) : null}
  </>
);
