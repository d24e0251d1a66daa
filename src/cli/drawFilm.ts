import type { Ground } from "../basemap/features";
import { type FilmOrder, type FilmTime, filmSeconds, filmTimes, sampleTimes } from "../picture/film";
import { filmFrames } from "../picture/filmFrames";
import { pictureFacts } from "../picture/pictureFacts";
import { pictureTexts } from "../picture/pictureTexts";
import { filmPlan, type StillPlan } from "../picture/stillPicture";
import { regionDrawer } from "../raster/compose";
import { createGif } from "../raster/gif";
import { gifPalette } from "../raster/gifPalette";
import type { Pixels } from "../raster/pixels";
import { findFfmpeg, type VideoType, writeVideo } from "./ffmpeg";
import type { FileInProgress } from "./pictureFiles";
import type { PictureJob, PictureTools } from "./pictureJob";
import type { Terminal } from "./terminal";

export type FilmType = "gif" | VideoType;

interface FilmWork {
  readonly order: FilmOrder;
  readonly plan: StillPlan;
  readonly ground: Ground | undefined;
  readonly times: readonly FilmTime[];
  /** The pixels of the frames at these times, one by one; each is gone when the next is asked for. */
  readonly drawn: (times: readonly FilmTime[]) => Generator<Pixels & { readonly seconds: number }>;
}

/** What fills the file of a film. Throws CouldNot where it needs ffmpeg and there is none. */
export function filmFiller(
  order: FilmOrder,
  type: FilmType,
  { isLooped, env }: { readonly isLooped: boolean } & Pick<Terminal, "env">,
): PictureJob["fill"] {
  const program = type === "gif" ? undefined : findFfmpeg(env);
  return async (file, tools) => {
    const times = filmTimes(order);
    const plan = filmPlan(
      order,
      times.map(({ moment }) => moment),
    );
    const drawing = await tools.drawing();
    const ground = await tools.ground(plan.map.camera, plan.map.size);
    const drawer = regionDrawer(drawing, order.size);
    const work: FilmWork = {
      order,
      plan,
      ground,
      times,
      *drawn(some) {
        for (const { seconds, regions } of filmFrames(plan, ground, some))
          yield { ...drawer.draw(regions).pixels, seconds };
      },
    };
    if (type === "gif") await fillGif(work, file, tools, isLooped);
    else await fillVideo(work, file, tools, { type, program: program! });
  };
}

const factsOf = (order: FilmOrder) =>
  pictureFacts(order, pictureTexts(order, { kind: "film", seconds: filmSeconds(order) }));

async function fillGif(
  { order, times, drawn }: FilmWork,
  file: FileInProgress,
  { interruption, step }: PictureTools,
  loop: boolean,
) {
  const palette = gifPalette(drawn(sampleTimes(times)));
  const gif = createGif({ ...order.size, palette, loop, facts: factsOf(order) });
  for (const frame of drawn(times)) {
    gif.add(frame, frame.seconds);
    step();
    await interruption.check();
  }
  await file.write(gif.finish());
}

async function fillVideo(
  { order, times, drawn }: FilmWork,
  { temporary }: FileInProgress,
  { interruption, step }: PictureTools,
  { type, program }: { readonly type: VideoType; readonly program: string },
) {
  const { framesPerSecond, size } = order;
  const facts = factsOf(order);
  const { signal } = interruption;
  const video = writeVideo({ ...size, program, path: temporary, type, framesPerSecond, facts, signal });
  try {
    for (const { rgba, seconds } of drawn(times)) {
      // Video has a constant rate: what is shown for longer comes again and again.
      for (let left = Math.round(seconds * framesPerSecond); left > 0; left--) await video.add(rgba);
      step();
      await interruption.check();
    }
    await video.finish();
  } finally {
    await video.stop();
  }
}
