import { fingerprint } from '../fingerprint.ts';
import { french } from '../notebook.ts';
import type { KnownPerson } from './plan-import-known.ts';
import type { CellPlace, DraftPerson, Question } from '../register.ts';

/** Is it somebody the centre has? The cell is named, not the person: questions travel further than registers. */
export function askWhetherKnown(person: DraftPerson, doubts: KnownPerson[]): Question {
	const place = person.places[0]!;
	return {
		id: `same-person-${fingerprint(['known', place.file, place.sheet, place.cell].join('\u0000'))}`,
		kind: 'same-person',
		place,
		text: french(
			"Le centre connaît déjà quelqu'un du même nom que cette personne. Est-ce la même personne\u00a0?"
		),
		choices: [
			{ value: 'different', label: 'Non, deux personnes' },
			...doubts.map((known) => ({
				value: doubts.length === 1 ? 'same' : known.id,
				label: `Oui, la même personne ${describe(known)}`
			}))
		],
		assumed: 'different'
	};
}

function describe(known: KnownPerson): string {
	if (!known.named) return '(gardée sans son nom)';
	return known.birthYear ? `(née en ${known.birthYear})` : '(année de naissance inconnue)';
}

/** Somebody wrote on screen what the file says otherwise: which of the two stands? */
export function askWhichToKeep(change: {
	id: string;
	place: CellPlace;
	what: string;
	before: string | null;
	after: string | null;
}): Question {
	const { id, place, what, before, after } = change;
	return {
		id: `kept:${id}`,
		kind: 'other',
		place,
		text: french(
			`${what}\u00a0: quelqu’un a changé cette valeur à l’écran depuis l’import. Faut-il la garder\u00a0?`
		),
		choices: [
			{ value: 'keep', label: `Garder ce qui est à l’écran (${before ?? 'rien'})` },
			{ value: 'replace', label: `Reprendre le fichier (${after ?? 'rien'})` }
		],
		assumed: 'keep'
	};
}
