/** Light, dark, or as the system has it. */

import { button } from "./dom.js";
import { keepSetting, readSetting } from "./store.js";

const THEMES = ["auto", "light", "dark"];

export function themeButton(words) {
  const kept = readSetting("theme");
  let theme = THEMES.includes(kept) ? kept : "auto";
  const apply = () => {
    document.documentElement.dataset.theme = theme;
    toggle.textContent = words.theme[theme];
  };
  const toggle = button("", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    keepSetting("theme", theme);
    apply();
  }, { class: "quiet theme" });
  apply();
  return toggle;
}
