import { expect, test } from 'vitest';
import type { ChartNode, TableNode } from './document.ts';
import { NOT_A_PROOF } from '../text/reminder-words.ts';
import { networkDocument, type NetworkYear } from './network-document.ts';

const NETWORK: NetworkYear = {
	year: 2026,
	centres: [
		{ name: 'Jacques Brel', seances: 40, minutes: 4800, people: 62, attendances: 900 },
		{ name: 'Les Faïenciers', seances: 4, minutes: 480, people: null, attendances: null }
	],
	free: [
		{
			name: 'Jacques Brel',
			groups: 3,
			projectMinutes: null,
			visits: null,
			people: 20,
			devices: 14,
			repaired: null
		}
	],
	reminders: [],
	kiosks: [],
	spoken: [],
	said: {
		centres: [
			{ centreId: 'a', name: 'Jacques Brel', answers: 24 },
			{ centreId: 'b', name: 'Les Faïenciers', answers: null }
		],
		words: [
			{ question: 'contents', counts: [24, 0, 0] },
			{ question: 'clarity', counts: null }
		]
	},
	needs: [
		{ label: 'Impôts', requests: 40 },
		{ label: 'Carte grise', requests: null }
	],
	desks: [{ name: 'Jacques Brel', requests: 51, declined: null }],
	quarters: [],
	exceptions: null,
	once: { centres: 1, people: 62, unlinked: null }
};

const written = (network = NETWORK) =>
	networkDocument(network, { author: 'Réseau', asOf: '2026-12-31' });
const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ');
const tables = (network?: NetworkYear): TableNode[] =>
	written(network).nodes.flatMap((node) => (node.kind === 'table' ? [node] : []));
const charts = (): ChartNode[] =>
	written().nodes.flatMap((node) => (node.kind === 'chart' ? [node] : []));

test('what is too small for the page is too small for the paper, and its total says so', () => {
	const [activity] = tables();
	expect(activity!.rows.map((row) => row.map(plain))).toEqual([
		['Jacques Brel', '40', '80 h', '62', '900'],
		['Les Faïenciers', '4', '8 h', 'moins de 11', 'moins de 11'],
		['Total', '44', '88 h', '', 'au moins 900']
	]);
});

test('a column of hours never tells of visits', () => {
	const [, projects] = tables();
	const hours = projects!.columns.findIndex(({ label }) => label === 'Heures aux projets');
	expect(projects!.rows.map((row) => row[hours])).toEqual(['non dit']);
});

test('a family too rare to be told is in the table and is not drawn', () => {
	const needs = charts().find(({ key }) => key === 'network-needs')!;
	expect(needs.categories).toEqual(['Impôts']);
	expect(plain(needs.summary)).toContain('au moins 40 demandes');
	expect(needs.table.rows).toEqual([
		['Impôts', '40'],
		['Carte grise', 'moins de 11']
	]);
});

test('a year without anything is a document too', () => {
	const empty = { ...NETWORK, centres: [], free: [], needs: [], desks: [] };
	const { nodes } = written({ ...empty, once: { centres: 0, people: 0, unlinked: 0 } });
	expect(nodes[0]).toEqual({ kind: 'title', level: 1, text: 'Le réseau en 2026' });
	expect(nodes).toContainEqual({ kind: 'paragraph', text: 'Aucune demande notée en 2026.' });
});

test('people by kind of quarter are a table, and a kind that is not told says so', () => {
	const quarters = [
		{ kind: 'qpv', people: 24 },
		{ kind: 'veille', people: null },
		{ kind: 'other', people: 0 }
	] as const;
	const table = tables({ ...NETWORK, quarters }).find(({ caption }) => /quartier/.test(caption));
	expect(table!.rows).toEqual([
		['Quartier prioritaire (QPV)', '24'],
		['Quartier en veille', 'non dit'],
		['Ni l’un ni l’autre', '0']
	]);
	expect(tables().some(({ caption }) => /quartier/.test(caption))).toBe(false);
});

test('beside the dates of démarches, on paper too, what two numbers are not', () => {
	const told = {
		...{ centreId: 'a', name: 'Jacques Brel', sent: 40, delivered: 40, segments: 40, cents: 196 },
		...{ emails: 0, called: 0, answered: 0, stopped: 0, reminded: 30, remindedKept: 20 },
		...{ unreminded: 12, unremindedKept: null }
	};
	const said = (network?: NetworkYear) =>
		written(network).nodes.flatMap((node) => (node.kind === 'paragraph' ? [node.text] : []));
	expect(said({ ...NETWORK, reminders: [told] })).toContain(NOT_A_PROOF);
	expect(said()).not.toContain(NOT_A_PROOF);
});
