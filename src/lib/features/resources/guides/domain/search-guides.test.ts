import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Guide } from './guide.ts';
import { searchOf } from './search-guides.ts';

const folder = new URL('../../../../../../content/guides/', import.meta.url);
const guides = readdirSync(folder)
	.filter((name) => name.endsWith('.json'))
	.map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Guide);
const search = searchOf(
	guides.map(({ asked, texts }) => ({
		titles: Object.values(texts).map(({ title }) => title),
		asked,
		about: [texts.fr.why, texts.facile.why]
	}))
);
const found = (typed: string, most = 3) => search.find(typed, most).map((nth) => guides[nth]!.id);

test.each([
	['j’ai perdu ma carte verte', 'carte-vitale'],
	['ma carte vital', 'carte-vitale'],
	['declarer a la caf', 'declaration-trimestrielle-caf'],
	['ya un bandeau avec des cookies', 'bandeau-des-cookies'],
	['je veux payer la kantine', 'frais-de-cantine'],
	['ils demandent un code sur mon téléphone', 'code-par-sms'],
	['mon titre de séjour finit', 'titre-de-sejour'],
	['mon mari me frappe', 'violences'],
	['acte de naissence', 'acte-de-naissance'],
	['horaires train', 'horaires-de-train'],
	['une amande pour stationnement', 'payer-une-amende'],
	['actualisation', 'actualisation-france-travail']
])('« %s » finds %s', (typed, guide) => {
	expect(found(typed)).toContain(guide);
});

test('half a word is enough while one types', () => {
	expect(found('cant')).toContain('frais-de-cantine');
	expect(found('vita')[0]).toBe('carte-vitale');
});

test('nothing said finds nothing', () => {
	expect(found('')).toEqual([]);
	expect(found('je voudrais que vous')).toEqual([]);
	expect(found('xyzzyx')).toEqual([]);
});

test('what has little to do with what was asked stays out', () => {
	expect(found('carte vitale', 20).length).toBeLessThan(12);
});
