import type { Notebook } from '../../notebook.ts';
import type { CellPlace, Question } from '../../register.ts';

/** What a sign of this table means; asked once a sign (docs/registers.md: "doubt is asked, never guessed"). */
export function askSign(
	text: string,
	place: CellPlace,
	assumed: string,
	notebook: Notebook
): string {
	const choices: Question['choices'] = [
		{ value: 'present', label: 'Présent' },
		{ value: 'absent', label: 'Absent' },
		{ value: 'excused', label: 'Excusé' },
		{ value: 'none', label: 'Ne pas en tenir compte' }
	];
	return notebook.ask({
		kind: 'unknown-mark',
		place,
		subject: text,
		text: `Que veut dire « ${text.slice(0, 40)} » dans les présences de cet onglet\u00a0?`,
		choices,
		assumed
	});
}

/** How long a delay written without its minutes is; meanwhile nothing is taken away. */
export function askMinutes(text: string, place: CellPlace, notebook: Notebook): number {
	const answer = notebook.ask({
		kind: 'unknown-mark',
		place,
		subject: text,
		text: `« ${text.slice(0, 40)} » dit un retard sans sa durée. Combien de minutes faut-il compter\u00a0?`,
		choices: [0, 5, 10, 15, 30].map((minutes) => ({
			value: String(minutes),
			label: minutes === 0 ? 'Ne rien retirer' : `${minutes} minutes`
		})),
		assumed: '0'
	});
	return Number(answer);
}
