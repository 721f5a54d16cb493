import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import type { Block } from '#lib/shared/document/blocks.ts';
import { TEXT, guideToPrint } from './guide.fixture.ts';
import { type GuidePaperFormat, guidePaper, type PrintedGuide } from './guide-paper.ts';
import { TEXTS } from './guide.ts';

const PAPER: GuidePaperFormat = {
	size: 'a4',
	isLarge: false,
	author: 'Centre social Jacques Brel',
	day: '2026-11-30'
};

function paperOf(change: Partial<PrintedGuide> = {}, format: Partial<GuidePaperFormat> = {}) {
	return guidePaper(guideToPrint(change), { ...PAPER, ...format });
}

/** The lines of a paper, in reading order; what a drawing shows stands between brackets. */
function linesOf(blocks: readonly Block[]): string[] {
	return blocks.flatMap((block) => {
		if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`];
		if (block.kind === 'list') return block.items.map((item) => `☐ ${item}`);
		if (block.kind === 'paragraph') return [[block.label, block.text].filter(Boolean).join(' ')];
		if (block.kind === 'beside') return [`[${block.alternative}]`, ...linesOf(block.blocks)];
		throw new Error(`unforeseen: ${block.kind}`);
	});
}

const SQUARE = 'Carré à photographier, qui ouvre https://declic.example/guides/acte-de-naissance';

test('what to prepare comes first, then each step, then what follows, and the square at the end', () => {
	expect(linesOf(paperOf().blocks)).toEqual([
		'# Demander un acte de naissance',
		'Ce papier dit où vous êtes né.',
		'## Papiers à préparer',
		'☐ Votre pièce d’identité.',
		'☐ Le livret de famille.',
		'Temps à prévoir\u00a0: 20\u00a0min',
		'Prix\u00a0: Gratuit',
		...['## Étape 1\u00a0: Faire la chose 1', '[Une feuille à remplir, 1]', TEXT.steps[0]!.text],
		'Si ça bloque\u00a0: Venez nous voir.',
		...['## Étape 2\u00a0: Faire la chose 2', '[Une feuille à remplir, 2]', TEXT.steps[1]!.text],
		...[`[${SQUARE}#etape-2]`, 'Ouvrir la page officielle\u00a0:'],
		'https://www.service-public.fr/F1427',
		'Sur votre téléphone\u00a0: photographiez le carré, l’étape s’ouvre.',
		'Attention\u00a0: Un site demande de l’argent. Fermez-le.',
		'Si ça bloque\u00a0: Venez nous voir.',
		...['## Étape 3\u00a0: Faire la chose 3', '[Une feuille à remplir, 3]', TEXT.steps[2]!.text],
		...['Ouvrir le site', 'Si ça bloque\u00a0: Venez nous voir.'],
		...['## Étape 4\u00a0: Faire la chose 4', '[Une feuille à remplir, 4]', TEXT.steps[3]!.text],
		...['Attendre le courrier', 'Si ça bloque\u00a0: Venez nous voir.'],
		...['## Étape 5\u00a0: Faire la chose 5', '[Une feuille à remplir, 5]', TEXT.steps[4]!.text],
		'Si ça bloque\u00a0: Venez nous voir.',
		...['## Et après', 'L’acte arrive. Lisez-le.'],
		...['## Attention aux arnaques', 'La demande est gratuite.'],
		...['## Fiche officielle', 'Acte de naissance', 'https://www.service-public.fr/F1427'],
		...['## Qui appeler', 'Centre social Jacques Brel\u00a0: 01\u00a023\u00a045\u00a067\u00a089'],
		...['## Ce guide sur votre téléphone', `[${SQUARE}]`],
		'Photographiez le carré avec votre téléphone, ou tapez cette adresse\u00a0:',
		'https://declic.example/guides/acte-de-naissance',
		'Guide relu le 28 novembre 2026.\nAprès le 30 juin 2027, demandez-nous un papier plus récent.\n' +
			'Papier imprimé le 30 novembre 2026.'
	]);
});

test('what is not known is not said', () => {
	const bare = {
		price: null,
		sheet: null,
		phone: null,
		readOn: null,
		lookAgainOn: null,
		sites: {}
	};
	const text = { ...TEXT, papers: [], scam: undefined };
	const lines = linesOf(paperOf({ ...bare, text }).blocks);
	for (const heading of ['Attention aux arnaques', 'Fiche officielle', 'Qui appeler']) {
		expect(lines).not.toContain(`## ${heading}`);
	}
	expect(lines.join('\n')).not.toMatch(/Prix|service-public|☐|Exemple/);
	expect(lines[3]).toBe('Aucun papier à préparer.');
	expect(lines.at(-1)).toBe(
		'Ce guide n’a pas encore été relu.\nPapier imprimé le 30 novembre 2026.'
	);
});

test('a demonstration says so at its head', () => {
	const lines = linesOf(paperOf({ isExample: true }).blocks);
	expect(lines[1]).toBe('Exemple\u00a0: Ce guide vient d’une démonstration.');
});

describe('the squares', () => {
	/** The dots of a square, row by row, as they are drawn. */
	function dotsOf(svg: string): string[] {
		return [...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`);
	}

	test('carry the page of the guide, and its step; nothing of a person, nothing else', () => {
		const squares = JSON.stringify(paperOf().blocks, (_key, value: unknown) => value);
		const addresses = [...squares.matchAll(/qui ouvre ([^"]+)"/g)].map(([, address]) => address!);
		const page = 'https://declic.example/guides/acte-de-naissance';
		expect(addresses).toEqual([`${page}#etape-2`, page]);
		const drawn = besides(paperOf().blocks).filter((one) => one.alternative.startsWith('Carré'));
		for (const [at, { svg }] of drawn.entries()) {
			const { data } = encode(addresses[at]!, { border: 2 });
			const dots = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x},${y}`] : [])));
			expect(dotsOf(svg)).toEqual(dots);
		}
	});

	function besides(blocks: readonly Block[]): Extract<Block, { kind: 'beside' }>[] {
		return blocks.flatMap((block) =>
			block.kind === 'beside' ? [block, ...besides(block.blocks)] : []
		);
	}
});

describe('in easy French', () => {
	test('each sentence has its line; words between marks stay whole', () => {
		const lines = linesOf(paperOf({ name: 'facile' }).blocks)
			.join('\n')
			.split('\n');
		const first = lines.indexOf('Lisez la lettre 1.');
		expect(lines.slice(first, first + 4)).toEqual([
			'Lisez la lettre 1.',
			'Cherchez le mot «\u202fcopie.\u202f»',
			'Il est en haut.',
			'Ça ne marche pas\u00a0: Venez nous voir.'
		]);
	});

	test('it is in large print whatever was asked', () => {
		expect(paperOf({ name: 'facile' }).isLargePrint).toBe(true);
	});
});

test('large print where it was asked, and on half a page always', () => {
	expect(paperOf().isLargePrint).toBe(false);
	expect(paperOf({}, { isLarge: true })).toMatchObject({ isLargePrint: true });
	expect(paperOf({}, { size: 'a5' })).toMatchObject({ isLargePrint: true, paper: 'a5' });
});

test('each text has its words in its own language', () => {
	const said = TEXTS.map((name) => {
		const { language, blocks } = paperOf({ name, minutes: 90 });
		const lines = linesOf(blocks);
		return [language, lines[2], lines.slice(5, 7), lines.find((line) => line.includes('1:'))];
	});
	expect(said).toEqual([
		['fr', '## Papiers à préparer', ['Temps à prévoir\u00a0: 1\u00a0h\u00a030', 'Prix\u00a0: Gratuit'], undefined], // prettier-ignore
		['fr', '## Papiers à préparer', ['Le temps\u00a0: environ 1 heure 30 minutes.', 'Le prix\u00a0: Gratuit'], undefined], // prettier-ignore
		['en', '## Papers to prepare', ['Time to allow: 1 hour 30 minutes', 'Price: Free'], '## Step 1: Faire la chose 1'], // prettier-ignore
		['ar', '## الأوراق التي يجب تحضيرها', ['الوقت اللازم: ساعة واحدة و 30 دقيقة', 'الثمن: مجانًا'], '## الخطوة 1: Faire la chose 1'] // prettier-ignore
	]);
});

test.each([
	[1, 'دقيقة واحدة'],
	[2, 'دقيقتان'],
	[10, '10 دقائق'],
	[15, '15 دقيقة'],
	[120, 'ساعتان'],
	[180, '3 ساعات']
])('%i minutes are counted as Arabic counts them', (minutes, words) => {
	expect(linesOf(paperOf({ name: 'ar', minutes }).blocks)[5]).toBe(`الوقت اللازم: ${words}`);
});
