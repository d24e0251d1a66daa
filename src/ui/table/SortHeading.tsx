interface Props {
  readonly words: string;
  /** The order of the table if it is by this column. */
  readonly sorted: "ascending" | "descending" | undefined;
  readonly sort: () => void;
}

/** The head of a column: a button that sorts by it, and turns the order round when it is sorted already. */
export function SortHeading({ words, sorted, sort }: Props) {
  return (
    <th scope="col" aria-sort={sorted}>
      <button type="button" class="sort" onClick={sort}>
        {words}
        <svg width="8" height="12" viewBox="-4 -6 8 12" aria-hidden="true">
          <path data-shown={sorted !== "descending"} d="M-4,-1L0,-6L4,-1Z" />
          <path data-shown={sorted !== "ascending"} d="M-4,1L0,6L4,1Z" />
        </svg>
      </button>
    </th>
  );
}
