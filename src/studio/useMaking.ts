import { useEffect, useRef, useState } from "preact/hooks";
import { download } from "./download";
import type { MadeFile, MakeOptions, Progress } from "./makeFile";

/** How far the file is that the reader asked for. */
export type Making =
  | { readonly status: "idle" | "cancelled" | "failed" }
  | { readonly status: "working"; readonly progress: Progress | undefined }
  | { readonly status: "saved"; readonly file: MadeFile };

/** Makes one file at a time and hands it to the browser. What is cancelled leaves nothing. */
export function useMaking() {
  const [making, setMaking] = useState<Making>({ status: "idle" });
  const current = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const make = async (work: (options: MakeOptions) => Promise<MadeFile>) => {
    const own = new AbortController();
    current.current = own;
    const { signal } = own;
    setMaking({ status: "working", progress: undefined });
    try {
      const file = await work({
        signal,
        progress: (progress) => !signal.aborted && setMaking({ status: "working", progress }),
      });
      signal.throwIfAborted();
      download(file);
      setMaking({ status: "saved", file });
    } catch {
      setMaking({ status: signal.aborted ? "cancelled" : "failed" });
    }
  };
  return {
    making,
    make,
    cancel: () => current.current?.abort(),
    /** What was made is no longer what is shown. */
    forget: () =>
      setMaking((last) => (last.status === "working" || last.status === "idle" ? last : { status: "idle" })),
  };
}
