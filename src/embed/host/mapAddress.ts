/**
 * The address of a map in full, or undefined: what is no address, and what leads to no server (`javascript:`, `data:`,
 * `blob:`), is not put into a frame. `view` is what follows `#`, in the place of what is written there.
 */
export function mapAddress(written: string | null, base: string, view?: string): string | undefined {
  if (!written?.trim()) return undefined;
  try {
    const address = new URL(written, base);
    if (!/^https?:$/.test(address.protocol)) return undefined;
    if (view !== undefined) address.hash = view;
    return address.href;
  } catch {
    return undefined;
  }
}
