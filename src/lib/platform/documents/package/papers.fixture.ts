/** Papers with a bit of everything, for the tests of every engine; all names are invented. */
import type {
	Block,
	ChartBlock,
	Picture,
	PictureBlock,
	TableBlock,
	WrittenDocument
} from '#lib/shared/document/blocks.ts';

/** The smallest PNG there is: one white pixel. */
const PIXEL =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC';

const WHITE_PIXEL: Picture = {
	bytes: Buffer.from(PIXEL, 'base64'),
	mime: 'image/png',
	width: 1600,
	height: 900
};

export function paper(blocks: Block[], more: Partial<WrittenDocument> = {}): WrittenDocument {
	return {
		title: 'Bilan d’activité 2018',
		author: 'Centre social des Tilleuls',
		asOf: '2018-12-31',
		isLargePrint: false,
		blocks,
		pictures: { photo: WHITE_PIXEL },
		...more
	};
}

export const MONTHS: TableBlock = {
	kind: 'table',
	caption: 'Présences par mois',
	columns: [
		{ label: 'Mois', isNumber: false },
		{ label: 'Présences', isNumber: true }
	],
	rows: [
		['janvier', '28'],
		['février', '1\u202f234']
	]
};

export const CHART: ChartBlock = {
	kind: 'chart',
	title: 'Les présences de l’année',
	summary: 'Février est le mois le plus fréquenté.',
	svg: '<svg xmlns="http://www.w3.org/2000/svg" width="100%" viewBox="0 0 720 320"><rect x="20" y="20" width="90" height="280" fill="#0b4f4a"/><text x="20" y="312" font-size="15" style="font-family:inherit">févr.</text></svg>',
	table: MONTHS
};

export const PHOTO: PictureBlock = {
	kind: 'picture',
	fileId: 'photo',
	alternative: 'Trois personnes autour d’un écran',
	caption: 'Un mardi de mars'
};

/** One of each block. */
export function everyBlock(more: Partial<WrittenDocument> = {}): WrittenDocument {
	return paper(
		[
			{ kind: 'heading', level: 1, text: 'Bilan d’activité 2018' },
			{ kind: 'paragraph', text: 'Centre social des Tilleuls', tone: 'lead' },
			{ kind: 'heading', level: 2, text: 'L’année 2018' },
			{ kind: 'paragraph', text: 'Une ligne.\nUne autre,  avec deux espaces.' },
			{ kind: 'list', isNumbered: true, items: ['Arriver', 'S’asseoir'] },
			{ kind: 'list', isNumbered: true, items: ['Allumer'] },
			{ kind: 'list', isNumbered: false, items: ['Calme'] },
			CHART,
			{ kind: 'page-break' },
			{ kind: 'heading', level: 2, text: 'Ateliers' },
			{ kind: 'heading', level: 3, text: 'Public :' },
			{ kind: 'quote', text: '«\u00a0J’écris à ma fille.\u00a0»', source: 'Une participante' },
			PHOTO,
			{ kind: 'page-break' },
			{ ...MONTHS, caption: 'Le détail' },
			{ kind: 'blank', label: 'Nom de la direction\u00a0:', lines: 3 },
			{ kind: 'paragraph', text: 'Données arrêtées au 31 décembre 2018.', tone: 'note' }
		],
		more
	);
}

const months = [['Mois', 'Présences'], ...MONTHS.rows];

/** What anybody reads in `everyBlock`, whatever opens it. */
export const readOfEveryBlock = {
	texts: [
		'Bilan d’activité 2018',
		'Centre social des Tilleuls',
		'L’année 2018',
		'Une ligne.\nUne autre,  avec deux espaces.',
		'Arriver',
		'S’asseoir',
		'Allumer',
		'Calme',
		'Les présences de l’année',
		'Février est le mois le plus fréquenté.',
		'Présences par mois',
		'Ateliers',
		'Public :',
		'«\u00a0J’écris à ma fille.\u00a0»',
		'Une participante',
		'Un mardi de mars',
		'Le détail',
		'Nom de la direction\u00a0:',
		'Données arrêtées au 31 décembre 2018.'
	],
	tables: [months, months],
	alternatives: ['Février est le mois le plus fréquenté.', 'Trois personnes autour d’un écran'],
	footer: 'Centre social des Tilleuls\tpage\u00a0{PAGE} sur\u00a0{NUMPAGES}'
};
