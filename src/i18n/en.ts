import { plural } from "./plural";

const count = (forms: { one: string; other: string }) => plural("en", forms);
const incidents = count({ one: "# incident", other: "# incidents" });

const placesNear = count({ one: "and # place near it", other: "and # places near it" });

/** Every word of the interface. English is the type: a language that lacks a message does not compile. */
export const en = {
  skipToList: "Skip to the list of incidents",
  loading: "Loading the map’s data",
  loadFailed: "The data of this map could not be read.",
  someLeftOut: count({
    one: "# record of this map could not be read and is left out.",
    other: "# records of this map could not be read and are left out.",
  }),
  showProblems: "Show what is wrong",
  language: "Language",
  theme: "Colours",
  themeAuto: "As the device",
  themeLight: "Light",
  themeDark: "Dark",
  share: "Copy link",
  linkCopied: "Link copied",
  linkToCopy: "Copy this link:",

  incidents,
  certainAndPossible: (certain: number, possible: number) =>
    possible === 0
      ? `${incidents(certain)}.`
      : certain === 0
        ? `Up to ${incidents(possible)} whose time is not certain.`
        : `${incidents(certain)}, and up to ${possible} more whose time is not certain.`,
  andPossible: (certain: number, possible: number) =>
    possible === 0 ? `${certain}` : `${certain === 0 ? "" : `${certain} + `}up to ${possible}`,
  countSpoken: (certain: number, possible: number) =>
    possible === 0 ? incidents(certain) : `${incidents(certain)}, up to ${possible} more possible`,
  withoutPlace: count({ one: "# without a stated place.", other: "# without a stated place." }),
  nothingHere: "Nothing is reported in this window with these filters.",
  zone: (label: string, offset: string) => `${label} (${offset})`,

  map: "Map of the incidents",
  mapUnavailable:
    "The background map cannot be drawn in this browser. Places, timeline and list work without it.",
  mapLoading: "The background map is loading.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fitToData: "Show the whole area",
  attribution: "Sources of the map",
  placeAndOthers: (name: string, others: number) => `${name} + ${others}`,
  placeAndOthersSpoken: (name: string, others: number) => `${name} ${placesNear(others)}`,
  andPlacesNear: (others: number) => placesNear(others),
  notAPoint: "Not a point on the map",
  somewhereIn: (name: string) => `Somewhere in ${name}`,
  routeNote: "direction, not a road",
  linkNote: "line between the places named, not a road",
  noPlaceStated: "No place stated",
  shownAt: (name: string) => `No point of its own; shown at ${name}`,
  zoomToPlaces: "Zoom to these places",
  gesturesWheel: "Use Ctrl + scroll to zoom the map",
  gesturesWheelMac: "Use ⌘ + scroll to zoom the map",
  gesturesTouch: "Use two fingers to move the map",

  clock: {
    label: "By which clock",
    happened: "When it happened",
    known: "When it was known",
    knownIn: (window: string) => `Reported ${window}`,
    firstReported: (date: string) => `first reported ${date}`,
    firstReportedUnknown: "date of the first report not known",
    taken: "taken from the earliest dated source",
    laterCounts: count({ one: "# later count differs or adds", other: "# later counts differ or add" }),
    laterSources: count({ one: "# later source", other: "# later sources" }),
    spread: (low: string, high: string, counts: number) => `${low} to ${high} by ${counts} counts`,
    agreed: (figure: string, counts: number) => `${figure} by ${counts} counts`,
  },

  legend: "Kinds of incident",
  certain: "certain in this window",
  possible: "possible",
  onePerIncident: "One sign, one incident",

  timeline: "Timeline",
  histogramLabel: (from: string, to: string) =>
    `Incidents by time, ${from} to ${to}. The list below holds the same.`,
  windowFrom: "Window from",
  windowTo: "Window to",
  moment: "Shown up to",
  play: "Play",
  pause: "Pause",
  timelineZoom: { out: "Show more time", in: "Show less time" },
  dates: "Dates",
  stepBack: "Step back",
  stepForward: "Step forward",
  stepBy: "Step",
  stepNames: { hour: "hour", day: "day", incident: "next incident" },
  speed: "Speed",
  speedNames: {
    3600000: "1 s = 1 hour",
    10800000: "1 s = 3 hours",
    21600000: "1 s = 6 hours",
    86400000: "1 s = 1 day",
    604800000: "1 s = 1 week",
  } as Readonly<Record<number, string>>,
  show: "Show",
  trailNames: {
    all: "all so far",
    21600000: "last 6 hours",
    86400000: "last 24 hours",
  } as Readonly<Record<string, string>>,
  chapters: "Jump to",
  wholeStory: "Whole record",
  firstDays: "The days in focus",
  noScale: "Heights count incidents",

  list: "Incidents",
  filter: "Filter",
  filterBy: "Show only",
  category: "Kind",
  status: "Status",
  place: "Place",
  allPlaces: "All places",
  clearFilters: "Clear filters",

  back: "Back to the list",
  close: "Close",
  sources: count({ one: "# source", other: "# sources" }),
  sourcesHeading: "Sources",
  claimsHeading: "Figures as claimed",
  claimsNote: "Each figure is one claimant’s. Figures are never added up.",
  moreClaims: count({ one: "# more count", other: "# more counts" }),
  details: "Claims and sources",
  hideDetails: "Hide claims and sources",
  published: "published",
  noDate: "undated",
  noLink: "no address known",
  readIn: (language: string) => `in ${language}`,
  copyAt: (carrier: string) => `read in a copy at ${carrier}`,
  asOf: (date: string) => `as of ${date}`,
  actors: "Named in the sources",
  timeNote: "Time",
  placeNote: "Place",
  statusNote: "Status",
  alsoAt: "Also at",
  showOnMap: "Show on the map",
  possibleHere: "possible",
  otherPlaceIncidents: (shown: number, all: number) =>
    `${shown} of ${all} incidents here are in the window that is set`,
  showAllHere: "Show all times",

  quantity: {
    exact: (value: string) => value,
    atLeast: (value: string) => `at least ${value}`,
    nearly: (value: string) => `nearly ${value}`,
    between: (low: string, high: string) => `${low} to ${high}`,
    unknown: "no figure",
  },
  groups: {
    civilians: "civilians",
    "security forces": "security forces",
    "loyalist fighters": "loyalist fighters",
    total: "dead in all",
    unspecified: "dead, group not stated",
  } as Readonly<Record<string, string>>,

  when: {
    someTime: (day: string) => `some time on ${day}`,
    someTimeBetween: (range: string) => `some time in ${range}`,
    between: (from: string, to: string) => `between ${from} and ${to}`,
    at: (moment: string) => moment,
    about: (words: string) => `about ${words}`,
  },
  sensitive: "Deals with killings",
  aboutData: "About the data",
  downloadData: "Data (GeoJSON)",
  dataVersion: (version: string) => `Data version ${version}`,
  licence: "Licence",
};

export type Messages = typeof en;
