import {
  BufferTarget,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  Quality,
  type VideoCodec,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from "mediabunny";
import type { Size } from "../core/mercator";
import type { PictureFacts } from "../core/pictureFacts";
import type { PixelsWriter } from "./filmWriter";
import { planesOf } from "./planes";

/** Kinds of video, best first, and what they are encoded with. */
const codecs = { mp4: "avc", webm: "vp9" } as const satisfies Record<string, VideoCodec>;
export type VideoFile = keyof typeof codecs;

export interface VideoOptions {
  /** Even numbers of pixels. */
  readonly size: Size;
  readonly framesPerSecond: number;
  readonly facts: PictureFacts;
}

/** Letters and hairlines must stay sharp; what does not move costs next to nothing. */
const quality = () => new Quality("high");

/** The kinds of video that this browser can write in a size. */
export async function videosFor({ width, height }: Size): Promise<readonly VideoFile[]> {
  if (typeof VideoEncoder === "undefined") return [];
  const files = Object.keys(codecs) as VideoFile[];
  const can = await Promise.all(
    files.map((file) =>
      canEncodeVideo(codecs[file], { width, height, quality: quality() }).catch(() => false),
    ),
  );
  return files.filter((_, index) => can[index]);
}

/**
 * A video at a constant rate: what is shown for longer comes again and again, which some programs need to keep time.
 * Each frame is encoded before the next one is taken, so that nothing piles up in memory but the file itself.
 */
export async function createVideo(
  file: VideoFile,
  { size: { width, height }, framesPerSecond, facts }: VideoOptions,
): Promise<PixelsWriter> {
  const target = new BufferTarget();
  const format = file === "mp4" ? new Mp4OutputFormat({ fastStart: "in-memory" }) : new WebMOutputFormat();
  const output = new Output({ format, target });
  const source = new VideoSampleSource({ codec: codecs[file], quality: quality() });
  output.addVideoTrack(source, { frameRate: framesPerSecond });
  output.setMetadataTags({
    title: facts.title,
    description: facts.description,
    comment: [facts.credit, facts.address].filter(Boolean).join(" "),
  });
  await output.start();
  let written = 0;
  return {
    async add(pixels, seconds) {
      const planes = planesOf(pixels);
      const times = Math.round(seconds * framesPerSecond);
      for (let time = 0; time < times; time++) {
        const sample = new VideoSample(planes, {
          format: "I420",
          colorSpace: { primaries: "bt709", transfer: "bt709", matrix: "bt709", fullRange: false },
          codedWidth: width,
          codedHeight: height,
          timestamp: written / framesPerSecond,
          duration: 1 / framesPerSecond,
        });
        await source.add(sample);
        sample.close();
        written++;
      }
    },
    async finish() {
      await output.finalize();
      if (!target.buffer) throw new Error("The video's file came out empty.");
      return new Uint8Array(target.buffer);
    },
  };
}
