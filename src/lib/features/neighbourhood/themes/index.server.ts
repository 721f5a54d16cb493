export { holds } from './server/holds.ts';
export { decideTheme, openTheme } from './server/open-theme.ts';
export { listThemes } from './server/read-themes.ts';
