import { useMessages, useMounted, useView } from "./context";

/** The device is asked where there is one: pages are also written where there is none. */
const deviceTheme = () =>
  typeof matchMedia !== "undefined" && matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

/** Changes between light and dark; the first view follows the device. */
export function ThemeButton() {
  const { actions } = useMounted();
  const messages = useMessages();
  const theme = useView((state) => state.theme) ?? deviceTheme();
  const other = theme === "dark" ? "light" : "dark";
  const name = other === "dark" ? messages.themeDark : messages.themeLight;
  return (
    <button
      type="button"
      class="quiet theme"
      aria-label={`${messages.theme}: ${name}`}
      title={`${messages.theme}: ${name}`}
      onClick={() => actions.setTheme(other)}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <circle cx="9" cy="9" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M9,2.5a6.5,6.5 0 0,1 0,13Z" fill="currentColor" />
      </svg>
    </button>
  );
}
