import { DEFAULT_THEME, type TLTheme } from 'tldraw';

const family = "'Atkinson Hyperlegible Next', system-ui, sans-serif";

/** The drawing program in the house's letters and colours. Colours are read from the page's own tokens. */
export function houseTheme(): TLTheme {
  const tokens = getComputedStyle(document.documentElement);
  const token = (name: string) => tokens.getPropertyValue(name).trim();
  const light = { ...DEFAULT_THEME.colors.light };
  const inks = light as unknown as Record<string, unknown>;
  for (const [name, colour] of Object.entries(light)) {
    if (typeof colour !== 'object') continue;
    const ink = token(`--ink-${name}`);
    if (ink) inks[name] = { ...colour, solid: ink, fill: ink, frameHeadingStroke: ink };
  }
  light.background = 'transparent';
  light.selectionStroke = token('--focus-ring');
  light.selectionFill = token('--focus-ring');
  light.laser = token('--emergency');
  const font = { fontFamily: family };
  return {
    ...DEFAULT_THEME,
    fonts: { draw: font, sans: font, serif: font, mono: font },
    colors: { light, dark: light },
  };
}
