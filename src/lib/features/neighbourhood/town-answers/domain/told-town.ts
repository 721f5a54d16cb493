import { dayIn } from '#lib/shared/day-in.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { isTownState, toldEchoes, type TownState } from './town-states.ts';
import { TOWN_TONGUES } from './town-tongues.ts';

/** What the town answered last of a published problem. */
export type Answered = {
	state: string;
	plannedOn: string | null;
	/** Those that a colleague has read. */
	words: string | null;
	/** The day that it answered. */
	on: string;
};

/** The same as residents read it, in a text. */
export type ToldTown = {
	state: TownState;
	deed: string;
	/** « La mairie a prévu de le réparer le 3 décembre 2026 (réponse du 1er décembre 2026). » */
	line: string;
	says: string;
	/** Between quotation marks. */
	quoted: string | null;
};

/** Null: the town has not answered, or a state of ours it is not. */
export function tellTown(answered: Answered | null, text: PublicText): ToldTown | null {
	if (!answered || !isTownState(answered.state)) return null;
	const { state, plannedOn, words, on } = answered;
	const tongue = TOWN_TONGUES[text];
	const said =
		state === 'planned' && plannedOn
			? tongue.planned(dayIn(text, plannedOn))
			: tongue.states[state];
	return {
		...{ state, deed: tongue.deeds[state], says: tongue.says },
		quoted: words && `«\u202f${words}\u202f»`,
		line: `${said} ${tongue.answered(dayIn(text, on))}.`
	};
}

/** « 7 personnes le disent aussi. »; null below five. */
export function tellEchoes(echoes: number | null, text: PublicText): string | null {
	const told = toldEchoes(echoes);
	return told === null ? null : `${TOWN_TONGUES[text].echoes(told)}.`;
}
