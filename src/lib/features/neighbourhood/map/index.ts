export type { Answer, Asked, Found, MapPoint, Now } from './domain/asked.ts';
export { pointsGeojson } from './domain/answer-geojson.ts';
export { saidOfKioskCard, saidOfKioskList, saidOfKioskMap } from './domain/kiosk-said.ts';
export { LARGE_PARAM } from './domain/map-files.ts';
export { DOOR_THEMES } from './domain/point-themes.ts';
export { KIOSK_NEEDS, kioskWordsOf } from './domain/kiosk-words.ts';
export {
	isAsking,
	readSearchForm,
	type SearchForm,
	searchQuery,
	whenAsked
} from './domain/search-form.ts';
export { languageChoices } from './domain/language-names.ts';
export type { ToldCard } from './domain/told-card.ts';
export { tellPlace, type ToldPlace } from './domain/told-place.ts';
export { WALK_TOLD } from './domain/walk.ts';
export { streetNamed, streetsNamed } from './domain/streets-named.ts';
export { clockOf, whenTyped } from './domain/when.ts';
export { bookletPaper } from './domain/booklet/booklet.ts';
export { EMERGENCIES } from './domain/booklet/emergencies.ts';
export { wayPaper } from './domain/booklet/way-paper.ts';
export { countByTheme } from './domain/booklet/booklet-themes.ts';
export { type BookletForm, bookletQuery, readBookletForm } from './domain/booklet/booklet-form.ts';
export { PointForm } from './domain/white/point-form.ts';
export {
	missingWords,
	peopleWords,
	WALKED_MINUTES,
	type WhiteArea
} from './domain/white/white-areas.ts';
