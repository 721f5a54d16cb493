import { refuse, type Refusal } from '#lib/shared/refuse.ts';

/** A walk through the streets, or a question: « où manque-t-il un banc ? » */
export type ThemeKind = 'walk' | 'question';

export type ThemeState = 'to-come' | 'open' | 'closed' | 'decided';
type Dated = { opensOn: string; closesOn: string; decided: string | null };

/** Where a theme stands on a day of its centre: what was decided closes it, before its last day too. */
export function themeState({ opensOn, closesOn, decided }: Dated, today: string): ThemeState {
	if (decided !== null) return 'decided';
	if (today < opensOn) return 'to-come';
	return today <= closesOn ? 'open' : 'closed';
}

/** Whether it is answered now; a sheet of paper is often typed later, until it is told what was decided. */
export const takesAnswers = (state: ThemeState, isOnPaper = false): boolean =>
	state === 'open' || (isOnPaper && state === 'closed');

export type NewTheme = {
	kind: ThemeKind;
	title: string;
	words: string;
	opensOn: string;
	closesOn: string;
};
export type ThemeRefusal = Refusal<'title' | 'words' | 'days'>;

const MOST_DAYS = 366;

/** What a theme must be to be opened; null: nothing stands against it. */
export function refuseTheme({ title, words, opensOn, closesOn }: NewTheme): ThemeRefusal | null {
	const said = title.trim();
	if (said.length < 5 || said.length > 120) {
		return refuse('title', 'Écrivez la question ou le nom de la balade, en 120 signes au plus.');
	}
	if (words.trim().length > 600) return refuse('words', 'Expliquez en 600 signes au plus.');
	const last = Temporal.PlainDate.from(opensOn).add({ days: MOST_DAYS }).toString();
	return closesOn < opensOn || closesOn > last
		? refuse('days', 'Choisissez un dernier jour après le premier, dans un an au plus.')
		: null;
}
