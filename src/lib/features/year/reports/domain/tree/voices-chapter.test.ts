import { expect, test } from 'vitest';
import type { NetworkVoices } from '../count/network-voices.ts';
import type { VoiceYear } from '../count/voice-year.ts';
import { voicesAnnexFigures } from '../render/voices-annex.ts';
import { networkVoicesNodes } from './network-voices-nodes.ts';
import { voicesChapter, voicesOfYear } from './voices-chapter.ts';

const YEAR: VoiceYear = {
	...{ said: 46, published: 31, sent: 9, mended: 4, notDone: 0, medianDays: 12.4 },
	...{ channels: { web: 30, kiosk: null, paper: null }, reports: null, appeals: 0 },
	doors: [{ door: 'idea', published: 31 }],
	themes: [{ title: 'Où manque-t-il un banc ?', published: 14, isDecided: true }]
};
const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ');

test('each figure has how it is counted; what few people did, and what did not happen, is not there', () => {
	const { figures } = voicesOfYear(YEAR)!;
	expect(figures.map(({ key, value }) => [key, value])).toEqual([
		...[
			['said', '46'],
			['published', '31'],
			['sent', '9'],
			['mended', '4']
		],
		...[
			['medianDays', '12'],
			['themes', '1']
		]
	]);
	for (const { explanation } of figures) expect(explanation).toMatch(/\p{L}{3}/u);
});

test('the page, the documents and the annex say the same', () => {
	const [title, figures, doors, channels, themes] = voicesChapter(YEAR, 2026);
	expect(title).toMatchObject({ kind: 'title', text: 'Ce que disent les habitants du quartier' });
	expect(figures).toMatchObject({ figures: voicesOfYear(YEAR)!.figures });
	expect(doors).toMatchObject({ rows: [['J’aime, j’ai une idée', '31']] });
	expect(channels).toMatchObject({
		rows: [
			['Le site', '30'],
			['La borne', 'non dit'],
			['Le papier', 'non dit']
		]
	});
	expect(themes).toMatchObject({
		rows: [['Où manque-t-il un banc ?', '14', 'Dit aux habitants']]
	});
	const annex = voicesAnnexFigures(YEAR);
	expect(annex.map(({ part, value }) => [part, value])).toEqual([
		...[
			['', 46],
			['', 31],
			['', 9],
			['', 4],
			['', 12],
			['', 1]
		],
		...[
			['J’aime, j’ai une idée', 31],
			['Le site', 30],
			['Où manque-t-il un banc ?', 14]
		]
	]);
	expect(voicesChapter(null, 2026)).toEqual([]);
});

test('where fewer than eleven spoke, no number says how many nor by which way', () => {
	const few = { ...YEAR, said: null, channels: { web: null, kiosk: null, paper: 0 } };
	expect(voicesOfYear(few)!.figures.map(({ key }) => key)).not.toContain('said');
	expect(voicesOfYear(few)!.tables.map(({ caption }) => caption)).toEqual([
		...['Messages publiés, par sorte', 'Questions et balades de l’année']
	]);
	expect(voicesAnnexFigures(few).map(({ figure }) => figure)).not.toContain(
		'Messages reçus, par moyen'
	);
});

test('the network reads a line a centre; its total says that there is more than what is told', () => {
	const one = { published: 31, sent: 9, mended: 4, notDone: 1, themes: 2, decided: 1 };
	const centres: NetworkVoices[] = [
		{ centreId: 'a', name: 'Jacques Brel', said: 46, ...one },
		{ centreId: 'b', name: 'La Digue', said: null, ...one, published: 3 }
	];
	const [title, table] = networkVoicesNodes(centres, 2026);
	expect(title).toMatchObject({ text: 'Ce que disent les habitants du quartier' });
	expect((table as { rows: string[][] }).rows.map((row) => row.map(plain))).toEqual([
		['Jacques Brel', '46', '31', '9', '4', '1', '2', '1'],
		['La Digue', 'moins de 11', '3', '9', '4', '1', '2', '1'],
		['Total', 'au moins 46', '34', '18', '8', '2', '4', '2']
	]);
	expect(networkVoicesNodes([], 2026)).toEqual([]);
});
