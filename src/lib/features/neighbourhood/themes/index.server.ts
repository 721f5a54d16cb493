export { holds } from './server/holds.ts';
export { changeTheme, decideTheme, openTheme, takeBackDecision } from './server/open-theme.ts';
export { listThemes, readTheme, type Theme } from './server/read-themes.ts';
