import { plainDay } from '#lib/shared/french-dates.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';

/** What a service of the town makes of a problem. */
export const TOWN_STATES = {
	received: 'La mairie l’a reçu',
	planned: 'La mairie a prévu de le réparer',
	mended: 'C’est réparé',
	'not-done': 'La mairie ne le fera pas'
} as const;
export type TownState = keyof typeof TOWN_STATES;
/** Whether a word of the database is one of them. */
export const isTownState = (word: string): word is TownState => Object.hasOwn(TOWN_STATES, word);

/** The same, as whoever mends it says it. */
export const TOWN_DEEDS: Readonly<Record<TownState, string>> = {
	received: 'Reçu',
	planned: 'Prévu',
	mended: 'Réparé',
	'not-done': 'Ne sera pas fait'
};

/** « La mairie a prévu de le réparer le 3 décembre 2026 » */
export const townInWords = (state: TownState, plannedOn: string | null): string =>
	state === 'planned' && plannedOn
		? `${TOWN_STATES.planned} le ${plainDay(plannedOn)}`
		: TOWN_STATES[state];

export type TownAnswer = { state: TownState; plannedOn: string | null; words: string };
export type AnswerRefusal = Refusal<'planned-on' | 'words'>;

const MOST_WORDS = 600;

/** What an answer lacks; null: nothing. Not done is said with why, planned with when. */
export function refuseAnswer(
	{ state, plannedOn, words }: TownAnswer,
	today: string
): AnswerRefusal | null {
	if (state === 'planned' && (plannedOn === null || plannedOn < today)) {
		return refuse('planned-on', 'Indiquez le jour prévu, à partir d’aujourd’hui.');
	}
	const said = words.trim();
	if (said.length > MOST_WORDS) return refuse('words', `Écrivez ${MOST_WORDS} signes au plus.`);
	return state === 'not-done' && said.length < 3
		? refuse('words', 'Dites en une phrase pourquoi ce ne sera pas fait.')
		: null;
}

/** How many say « moi aussi » before it is told: fewer would say who. */
const ECHOES_TOLD = 5;

/** How many it is told of; null below five. */
export const toldEchoes = (echoes: number | null): number | null =>
	echoes !== null && echoes >= ECHOES_TOLD ? echoes : null;
