import type {
	BesideBlock,
	Block,
	ParagraphBlock,
	Picture,
	TableBlock,
	WrittenDocument
} from '#lib/shared/document/blocks.ts';

/** A document with these blocks under its title, for tests. */
export function written(blocks: Block[], more: Partial<WrittenDocument> = {}): WrittenDocument {
	return {
		title: 'Bilan d’activité 2018',
		author: 'Centre social Jacques Brel',
		asOf: '2019-01-15',
		isLargePrint: false,
		pictures: {},
		...more,
		blocks: [{ kind: 'heading', level: 1, text: 'Bilan d’activité 2018' }, ...blocks]
	};
}

export function paragraph(text: string): ParagraphBlock {
	return { kind: 'paragraph', text };
}

export function table(rows: string[][]): TableBlock {
	return {
		kind: 'table',
		caption: 'Présences par mois',
		columns: [
			{ label: 'Mois', isNumber: false },
			{ label: 'Présences', isNumber: true }
		],
		rows
	};
}

export function chart(name: string): Block {
	const words = `<text style="font-size:15px;font-family:inherit;" y="20">${name}</text>`;
	return {
		kind: 'chart',
		title: 'Présences par mois',
		summary: 'Le mois le plus fréquenté est mars avec 42 présences.',
		svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 320">${words}</svg>`,
		table: table([['mars', '42']])
	};
}

export function beside(alternative: string, blocks: BesideBlock['blocks']): BesideBlock {
	const svg =
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M2 2h9"/></svg>';
	return { kind: 'beside', svg, millimetres: 14, alternative, blocks };
}

/** A white dot. */
export const DOT: Picture = {
	bytes: Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
		'base64'
	),
	mime: 'image/png',
	width: 1,
	height: 1
};

/** One of each kind of block, as the report and the papers of the law have them. */
export const EVERYTHING: Block[] = [
	{ kind: 'paragraph', text: 'Centre social Jacques Brel', tone: 'lead' },
	{ kind: 'heading', level: 2, text: 'L’année 2018' },
	paragraph('Une belle année.'),
	{ kind: 'list', isNumbered: false, items: ['Un ordinateur', 'Une tablette'] },
	{ kind: 'list', isNumbered: true, items: ['À l’accueil', 'Par courrier'] },
	table([
		['janvier', '28'],
		['février', '2 500']
	]),
	{ kind: 'page-break' },
	{ kind: 'heading', level: 3, text: 'Ce qu’on en dit' },
	{ kind: 'quote', text: 'J’ai écrit à ma petite-fille.', source: 'Une participante' },
	{ kind: 'picture', fileId: 'dot', alternative: 'Deux personnes', caption: 'Jeudi' },
	chart('Привет'),
	{ kind: 'blank', label: 'Nom et prénom :', lines: 2 },
	{ kind: 'paragraph', text: 'Données arrêtées au 15 janvier 2019.', tone: 'note' }
];
