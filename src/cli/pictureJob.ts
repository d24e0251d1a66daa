import type { Ground } from "../basemap/features";
import type { Camera, Size } from "../core/mercator";
import type { PictureOrder } from "../picture/order";
import type { PictureForm } from "../picture/pictureForm";
import type { Drawing } from "../raster/drawing";
import type { Interruption } from "./interruption";
import type { FileInProgress } from "./pictureFiles";

/** What all pictures of a run are made with. */
export interface PictureTools {
  /** Opened when it is first needed. */
  readonly drawing: () => Promise<Drawing>;
  readonly ground: (camera: Camera, size: Size) => Promise<Ground | undefined>;
  readonly interruption: Interruption;
  /** Says that another of the job's steps is done. */
  readonly step: () => void;
}

/** One picture to be made. */
export interface PictureJob {
  readonly order: PictureOrder;
  readonly form: PictureForm;
  /** The ending of its file. */
  readonly type: string;
  /** Pixels of the file to one of the picture. */
  readonly scale: number;
  /** How many steps it has, for whoever shows how far the run is. */
  readonly steps: number;
  readonly fill: (file: FileInProgress, tools: PictureTools) => Promise<void>;
  /** A text that lies beside it under the same name with an ending of its own. */
  readonly beside?: { readonly type: string; readonly text: string } | undefined;
}
