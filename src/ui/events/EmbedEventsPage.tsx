import type { PageParts } from "../App";
import { EventsPage } from "./EventsPage";

export const EmbedEventsPage = (parts: PageParts) => <EventsPage {...parts} />;
