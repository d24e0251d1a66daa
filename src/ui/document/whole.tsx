import { AllSources } from "./AllSources";
import { OtherIncidents } from "./OtherIncidents";

// What a page holds only where it is written out whole. It is fetched in one piece.

export { DocumentDetails } from "./DocumentDetails";

/** What stands after the list. */
export const DocumentEnd = () => (
  <>
    <OtherIncidents />
    <AllSources />
  </>
);
