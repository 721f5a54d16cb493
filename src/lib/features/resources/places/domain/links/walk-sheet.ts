import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { withA } from '#lib/shared/french-articles.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { squareCodeSvg } from '#lib/shared/square-code.ts';

/** What ambassadors take with them: nothing of it says who they are. */
export type WalkSheet = {
	label: string;
	centre: string;
	phone: string | null;
	address: string;
	streets: readonly string[];
	/** The last day that its link adds (YYYY-MM-DD). */
	endsOn: string;
	day: string;
};

/** As wide as a telephone reads at arm’s length, in millimetres. */
const SQUARE_WIDTH = 40;

const STEPS = [
	'Au centre, photographiez le carré. La page s’ouvre, puis elle s’ouvre aussi sans réseau.',
	'Devant une porte\u00a0: une fiche. Ce que c’est, son nom, la rue. Le reste si vous le savez.',
	'Pas de nom de personne. Pas d’adresse d’un refuge\u00a0: son téléphone suffit.',
	'Cochez les rues que vous avez faites.',
	'De retour où il y a du réseau, ouvrez la page\u00a0: vos fiches partent toutes seules.'
];

/** The small sheet of a walk, half a page in large print: what to do, the square, the streets to tick. */
export function walkSheet(sheet: WalkSheet): WrittenDocument {
	const { label, centre, phone, address, streets, endsOn, day } = sheet;
	const square: Block = {
		kind: 'beside',
		svg: squareCodeSvg(address),
		millimetres: SQUARE_WIDTH,
		alternative: 'Carré à photographier\u00a0: il ouvre la page de la balade',
		blocks: [
			{ kind: 'paragraph', text: 'Photographiez ce carré.' },
			{ kind: 'paragraph', text: `Il sert jusqu’au ${plainDay(endsOn)}.` }
		]
	};
	return {
		title: `Balade – ${label}`,
		author: centre,
		asOf: day,
		isLargePrint: true,
		paper: 'a5',
		pictures: {},
		blocks: [
			{ kind: 'heading', level: 1, text: label },
			square,
			{ kind: 'heading', level: 2, text: 'Ce que vous faites' },
			{ kind: 'list', isNumbered: true, items: STEPS },
			...(streets.length > 0
				? ([
						{ kind: 'heading', level: 2, text: 'Les rues' },
						{ kind: 'list', isNumbered: false, hasBoxes: true, items: [...streets] }
					] as Block[])
				: []),
			{ kind: 'heading', level: 2, text: 'Une question\u00a0?' },
			{
				kind: 'paragraph',
				text: phone ? `Téléphonez ${withA(centre)}\u00a0: ${phone}` : `Demandez ${withA(centre)}.`
			}
		]
	};
}
