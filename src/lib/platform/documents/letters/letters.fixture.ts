import type { Letter, LetterRun } from '#lib/shared/document/letter.ts';

const SENDER = [
	'Centre social Jacques Brel',
	'2 rue du Pont de Pierre',
	'62230 Outreau',
	'Téléphone : 03 21 00 00 00'
];

/** A letter of a centre to somebody; whatever is given instead. */
export function letterTo(address: string[], changed: Partial<Letter> = {}): Letter {
	return {
		sender: SENDER,
		address,
		dateLine: 'Outreau, le 26 novembre 2026',
		subject: 'Réunion d’information : atelier multimédia',
		paragraphs: [
			'Bonjour Léa,',
			'Vous avez dit que l’atelier multimédia vous intéressait. Venez en parler avec nous.',
			'Rendez-vous mercredi 9 décembre 2026 à 17 h, au centre social.',
			'À bientôt,\nL’équipe'
		],
		isLargePrint: false,
		...changed
	};
}

export const runOf = (...letters: Letter[]): LetterRun => ({
	title: 'Lettres du 26 novembre 2026',
	author: 'Centre social Jacques Brel',
	asOf: '2026-11-26',
	letters
});
