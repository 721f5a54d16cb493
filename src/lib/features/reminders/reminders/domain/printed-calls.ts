import type { WrittenDocument } from '#lib/shared/document/blocks.ts';
import { plainDay } from '#lib/shared/french-dates.ts';

export type PrintedCall = {
	name: string;
	about: string | null;
	phones: string;
	what: string;
	why: string;
};

/** The people to call, on paper: what came of each call is written by hand, and noted afterwards. */
export function printedCalls(
	calls: readonly PrintedCall[],
	{ centre, today }: { centre: string; today: string }
): WrittenDocument {
	return {
		title: 'Personnes à appeler',
		author: centre,
		asOf: today,
		isLargePrint: false,
		pictures: {},
		blocks: [
			{
				kind: 'paragraph',
				tone: 'lead',
				text: `Rappels qui ne sont pas partis. ${plainDay(today)}.`
			},
			{
				kind: 'table',
				caption: 'Personnes à appeler, et pourquoi',
				columns: [
					{ label: 'Personne', isNumber: false },
					{ label: 'Téléphone', isNumber: false },
					{ label: 'Quoi', isNumber: false },
					{ label: 'Issue de l’appel', isNumber: false, handwritten: 18 }
				],
				rows: calls.map(({ name, about, phones, what, why }) => [
					about ? `${name} (pour ${about})` : name,
					phones || 'aucun',
					`${what}. ${why}.`,
					''
				])
			}
		]
	};
}
