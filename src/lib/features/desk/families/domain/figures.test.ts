import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { FAMILIES, type FamilyCode } from './families.ts';
import {
	heardRequests,
	likeness,
	shareProposed,
	suggestedWithoutItsPhrase
} from './heard-requests.fixture.ts';
import { suggestFamily } from './suggest-family.ts';
import { writtenWords } from '#lib/shared/french-words/written-words.ts';

const heard = heardRequests('heard');
const unseen = heardRequests('unseen');

const others = heardRequests('others');
const all = [...heard, ...unseen, ...others];
const blind = suggestedWithoutItsPhrase();

test('the corpus is large, even, and says nothing twice', () => {
	expect(heard.length).toBeGreaterThanOrEqual(600);
	expect(unseen.length).toBeGreaterThanOrEqual(200);
	for (const { code } of FAMILIES) {
		expect(heard.filter(({ family }) => family === code).length).toBeGreaterThanOrEqual(45);
		expect(unseen.filter(({ family }) => family === code).length).toBeGreaterThanOrEqual(20);
	}
	const words = [...heard, ...unseen].map(({ text }) => new Set(writtenWords(text)));
	const twice = words.flatMap((one, at) =>
		words.slice(at + 1).filter((other) => likeness(one, other) > 0.8)
	);
	expect(twice.map((one) => [...one].join(' '))).toEqual([]);
});

test('nothing learned from its phrase, nearly every request the lexicon knows finds its family', () => {
	const { share, told } = shareProposed(heard, blind);
	console.info(`Demandes connues : ${told}`);
	expect(share).toBeGreaterThanOrEqual(0.95);
});

// Written once the lexicon was finished: 91.1 % at first sight.
test('of requests in other words, nine out of ten find their family', () => {
	const { share, told } = shareProposed(unseen, blind);
	console.info(`Demandes en d’autres mots : ${told}`);
	expect(share).toBeGreaterThanOrEqual(0.88);
});

// Written before the lexicon was read, in wholly other manners: 79.3 % at first sight, 84.3 % once
// the company of words was listened to, the lexicon still as it was.
test('of requests in wholly other manners, four out of five find their family', () => {
	const { share, told } = shareProposed(others, blind);
	console.info(`Demandes en de tout autres manières : ${told}`);
	expect(share).toBeGreaterThanOrEqual(0.82);
});

test('leaving one phrase out, of all the lines in all their manners', () => {
	const { share, told } = shareProposed(all, blind);
	console.info(`Une phrase laissée de côté, ${all.length} demandes : ${told}`);
	expect(all.length).toBeGreaterThanOrEqual(1500);
	expect(share).toBeGreaterThanOrEqual(0.9);
});

test('typed in capitals without accents, they find it as often', () => {
	const shouted = heard.map(({ text, family }) => ({
		text: text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase(),
		family
	}));
	expect(shareProposed(shouted).share).toBeGreaterThan(shareProposed(heard).share - 0.02);
});

test('with a letter lost in each long word, most still find it', () => {
	const slipped = heard.map(({ text, family }) => ({
		text: text.replace(/\p{L}{6,}/gu, (word) => word.slice(0, 3) + word.slice(4)),
		family
	}));
	const { share, told } = shareProposed(slipped);
	console.info(`Demandes aux mots abîmés : ${told}`);
	expect(share).toBeGreaterThan(0.85);
});

test('what is proposed with confidence is more often right', () => {
	const [sure, unsure] = [true, false].map((wanted) =>
		[...heard, ...unseen].filter(({ text }) => suggestFamily(text).confidence >= 0.5 === wanted)
	);
	expect(shareProposed(sure!).share).toBeGreaterThan(shareProposed(unsure!).share);
});

const NOTEBOOK = 'tests/fixtures/desk-2018/cahier-accueil-2018';
test('the desk’s notebook of 2018 is sorted', () => {
	const rows = parse(readFileSync(`${NOTEBOOK}.csv`), { bom: true, delimiter: ';' });
	const truth = JSON.parse(readFileSync(`${NOTEBOOK}.truth.json`, 'utf8')) as {
		line: number;
		category: FamilyCode;
	}[];
	const lines = truth.map(({ line, category }) => ({
		text: rows[line - 1]![2]!,
		family: category
	}));
	const { share, told } = shareProposed(lines);
	console.info(`Cahier d’accueil 2018 : ${told}`);
	expect(lines).toHaveLength(112);
	expect(share).toBeGreaterThanOrEqual(0.95);
});
