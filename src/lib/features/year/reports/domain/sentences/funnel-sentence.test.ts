import { expect, test } from 'vitest';
import type { FunnelCounts } from '../count/funnel-counts.ts';
import { funnelSentence } from './funnel-sentence.ts';
import { peopleNounOf } from '../text/people-noun.ts';
import { readClaims } from '../figures/read-claims.ts';

const FULL: FunnelCounts = { listed: 24, invited: 22, came: 18, committed: 17, placed: 16 };
const sentence = (counts: Partial<FunnelCounts>) =>
	funnelSentence({
		listed: 0,
		invited: 0,
		came: 0,
		committed: 0,
		placed: 0,
		...counts
	})?.replaceAll('\u00a0', ' ');

test('each step in its order, of those put on the list in the year', () => {
	expect(sentence(FULL)).toBe(
		'De la liste au groupe : 24 personnes mises sur la pré-liste ; 22 ont été invitées, 18 sont venues à une réunion, 17 se sont engagées, 16 ont eu une place.'
	);
});

test('one person, one verb', () => {
	expect(sentence({ listed: 1, invited: 1, came: 1, committed: 1, placed: 1 })).toBe(
		'De la liste au groupe : 1 personne mise sur la pré-liste ; 1 a été invitée, 1 est venue à une réunion, 1 s’est engagée, 1 a eu une place.'
	);
});

test('a step that nobody took is not told: an animator who knows everyone holds no meeting', () => {
	expect(sentence({ listed: 13, placed: 13 })).toBe(
		'De la liste au groupe : 13 personnes mises sur la pré-liste ; 13 ont eu une place.'
	);
	expect(sentence({ listed: 3 })).toBe(
		'De la liste au groupe : 3 personnes mises sur la pré-liste.'
	);
});

test('without a list, nothing is told', () => {
	expect(funnelSentence(null)).toBeNull();
});

test('a director who writes it herself is not asked which figure is right', () => {
	for (const word of ['stagiaires', 'personnes']) {
		const reading = { rubric: 'figures', noun: peopleNounOf(word), year: 2026 } as const;
		expect(readClaims(funnelSentence(FULL)!, reading)).toEqual([]);
	}
});
