import type { Problem } from "./Problems";

/** What stands in the page's place while there is nothing to show, or nothing that can be shown. */
export function LoadNotice({
  text,
  problems = [],
}: {
  readonly text: string;
  readonly problems?: readonly Problem[];
}) {
  return (
    <div class="notice" role="status">
      <p>{text}</p>
      {problems.length > 0 && (
        <ul lang="en" dir="ltr">
          {problems.slice(0, 20).map(({ file, path, got, expected }) => (
            <li key={`${file} ${path} ${expected}`}>
              <code>
                {file} {path}
              </code>
              : {got}; expected {expected}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
