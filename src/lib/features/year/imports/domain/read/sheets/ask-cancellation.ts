import type { CellPlace, PlainDate } from '../../register.ts';
import { spokenDate } from '../cells/plain-dates.ts';
import { type Notebook, YES_NO } from '../../notebook.ts';

type CancellingNote = { text: string; place: CellPlace };

/** A séance said to be cancelled: taken so unless people are marked there; shown for confirmation. */
export function askIfCancelled(
	seance: { date: PlainDate },
	note: CancellingNote,
	attended: boolean,
	notebook: Notebook
): boolean {
	const but = attended ? ', mais des personnes y sont notées présentes' : '';
	const answer = notebook.ask({
		kind: 'cancellation',
		place: note.place,
		subject: seance.date,
		text: `La séance du ${spokenDate(seance.date)} est notée « ${note.text.slice(0, 60)} »${but}. Faut-il la compter comme annulée\u00a0?`,
		choices: YES_NO,
		assumed: attended ? 'no' : 'yes'
	});
	return answer === 'yes';
}

/** A cycle said to be cancelled, with nobody enrolled: a fact that stays visible (docs/registers.md). */
export function askIfCycleCancelled(
	label: string,
	note: CancellingNote,
	attended: boolean,
	notebook: Notebook
): boolean {
	const but = attended ? ', mais des personnes y sont notées présentes' : '';
	const answer = notebook.ask({
		kind: 'cancellation',
		place: note.place,
		text: `Une note dit que la session ${label} n'a pas eu lieu${but}. Faut-il l'inscrire comme annulée, sans inscrit\u00a0?`,
		choices: YES_NO,
		assumed: attended ? 'no' : 'yes'
	});
	return answer === 'yes';
}
