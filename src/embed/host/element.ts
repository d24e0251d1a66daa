import { DaymarkMap } from "./DaymarkMap";

// Other scripts of the article may have brought the same.
if (!customElements.get("daymark-map")) customElements.define("daymark-map", DaymarkMap);
