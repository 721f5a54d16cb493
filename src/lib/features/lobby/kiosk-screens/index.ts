export { keptScreens } from './domain/kept-screens.ts';
export { kioskAddress, screenToReturnTo } from './domain/kiosk-address.ts';
export {
	changeSettings,
	type KioskSettings,
	readSettings,
	SETTINGS_COOKIE,
	writeSettings
} from './domain/kiosk-settings.ts';
export { ASKING_WORDS } from './domain/asking-words.ts';
export { ticketPaper } from './domain/ticket-paper.ts';
export { SHELL_WORDS } from './domain/shell-words.ts';
export { shownTiles, type Tile, tileOf, tileOrder } from './domain/tiles.ts';
export {
	ASK_QUESTIONS,
	type AskQuestion,
	isAskQuestion,
	saidOfQuestion
} from './domain/spoken-questions.ts';
export { saidOfOccasions, saidOfTicket } from './domain/spoken-lists.ts';
export { isSpoken, saidOf, type SpokenScreen } from './domain/spoken-screens.ts';
