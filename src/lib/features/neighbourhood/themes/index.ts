export { DecidedForm, ThemeForm } from './domain/theme-form.ts';
export { takesAnswers, type ThemeKind, type ThemeState } from './domain/theme-state.ts';
export { tellTheme, themeAddress, type ToldTheme } from './domain/told-theme.ts';
