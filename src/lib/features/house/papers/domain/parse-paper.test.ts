import { expect, test } from 'vitest';
import { fillPaper } from './fill-paper.ts';
import { parsePaper } from './parse-paper.ts';

const HEAD = `---
title: Un papier
summary: À quoi il sert.
version: 2026-11-24
print: usual
for: centre
---
`;
const parse = (body: string) => parsePaper('essai', HEAD + body).blocks;
const place = { centre: 'Centre social des Tilleuls', commune: 'Outreau', day: '2026-11-24' };

test('a paper is read piece by piece, with its French spaces', () => {
	expect(
		parse(`
# Un titre

Une phrase
sur deux lignes : voilà.

- Un « mot »
  qui continue
- Deux

1. D’abord

[2 lignes] Votre nom :

---

> En petit.
`)
	).toEqual([
		{ kind: 'heading', level: 1, text: 'Un titre' },
		{ kind: 'paragraph', text: 'Une phrase sur deux lignes\u00a0: voilà.' },
		{ kind: 'list', isNumbered: false, items: ['Un «\u202fmot\u202f» qui continue', 'Deux'] },
		{ kind: 'list', isNumbered: true, items: ['D’abord'] },
		{ kind: 'blank', label: 'Votre nom\u00a0:', lines: 2 },
		{ kind: 'page-break' },
		{ kind: 'paragraph', tone: 'note', text: 'En petit.' }
	]);
});

test('a table is written a cell a line, and a cell left to complete has room', () => {
	const [table, after] = parse(`
Tableau : Les durées | Donnée | Durée

Nom
: Deux ans

…
: …

Après le tableau.
`);
	expect(table).toMatchObject({
		caption: 'Les durées',
		columns: [{ label: 'Donnée' }, { label: 'Durée' }],
		rows: [
			['Nom', 'Deux ans'],
			['…'.repeat(20), '…'.repeat(20)]
		]
	});
	expect(after).toEqual({ kind: 'paragraph', text: 'Après le tableau.' });
});

test('a command keeps its own spaces and signs', () => {
	expect(parse('Tapez `a -- b : c ; d` :')).toEqual([
		{ kind: 'paragraph', text: 'Tapez a -- b : c ; d\u00a0:' }
	]);
});

test('a row with a cell too many is refused, and so is a heading with a piece missing', () => {
	expect(() => parse('Tableau : T | A | B\n\nun\n: deux\n: trois')).toThrow('has 3 cells');
	expect(() => parsePaper('essai', HEAD.replace(/version.*\n/, ''))).toThrow('no version');
	expect(() => parsePaper('essai', HEAD.replace('centre', 'nobody'))).toThrow('for whom');
	expect(() => parsePaper('essai', '# Un titre')).toThrow('no heading');
});

test('a word in braces is filled, wherever it stands, or refused', () => {
	const paper = parsePaper('essai', `${HEAD}\n{centre}, {commune}, le {jour} : {duree-noms}.`);
	expect(fillPaper(paper, place)).toMatchObject({
		author: place.centre,
		asOf: '2026-11-24',
		blocks: [
			{ text: 'Centre social des Tilleuls, Outreau, le 24 novembre 2026\u00a0: 2\u00a0ans.' }
		]
	});
	expect(() => fillPaper(parsePaper('essai', `${HEAD}\n- {inconnu}`), place)).toThrow('{inconnu}');
});

test('what is not known is left to write by hand', () => {
	const paper = parsePaper('essai', `${HEAD}\n{centre}, {commune}`);
	const filled = fillPaper(paper, { ...place, centre: null, commune: null });
	expect(filled.blocks).toEqual([{ kind: 'paragraph', text: expect.stringMatching(/^…+, …+$/) }]);
	expect(filled.author).toBe('Réseau des centres sociaux connectés');
});
