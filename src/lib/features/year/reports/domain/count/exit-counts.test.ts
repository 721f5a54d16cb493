import { expect, test } from 'vitest';
import { countFacts } from './count-facts.ts';
import type { SeasonFacts } from './facts.ts';
import { peopleNounOf } from '../text/people-noun.ts';
import { type CycleRegister, seasonOf } from './register.fixture.ts';
import { buildReport, type Fiche } from '../figures/report.ts';

const SENOU = {
	slug: 'senou',
	name: 'SÉNOU',
	peopleNoun: peopleNounOf('stagiaires'),
	countedBy: 'cycle' as const,
	objectives: []
};
const cycle = (label: string, lines: CycleRegister['registers'][number]['lines']) => ({
	programme: 'senou',
	label,
	registers: [{ days: '01-11 01-18', minutes: 90, lines }]
});

/** Two cycles held, of which Amina follows both, and one of which no sheet was filled. */
function season(): SeasonFacts {
	return seasonOf(
		2018,
		[SENOU],
		[
			cycle('janvier', [
				['Amina', 1950, 'XX'],
				['Paul', 1950, 'X.']
			]),
			cycle('mars', [
				['Amina', 1950, 'XX'],
				['Odette', 1950, 'AX']
			]),
			cycle('mai', [['Zoé', 1950, '--']])
		]
	);
}

function ficheOf(facts: SeasonFacts): Fiche {
	const request = { closedOn: null, countedOn: '2019-01-15', statements: {}, previous: null };
	return buildReport(countFacts(facts), request).fiches[0]!;
}

/** The season once its enrolments, in their order, have said these words. */
function said(...words: [at: number, word: SeasonFacts['exits'][number]['word']][]): Fiche {
	const facts = season();
	const exits = words.map(([at, word]) => ({ enrolmentId: facts.enrolments[at]!.id, word }));
	return ficheOf({ ...facts, exits });
}

test('words and silences sum to the trainees: Amina says one a cycle', () => {
	const fiche = said([0, 'wants-more'], [2, 'independent'], [1, 'does-not-know']);
	expect(fiche.totals.trainees).toBe(4);
	expect(fiche.totals.exits).toEqual({
		independent: 1,
		'does-it-alone': 0,
		'wants-more': 1,
		'does-not-know': 1,
		unsaid: 1
	});
	expect(fiche.further).toEqual([expect.stringContaining('en cumulé')]);
});

test('the last word counts, and one that is taken back no longer does', () => {
	const corrected = said([0, 'does-not-know'], [0, 'independent']);
	expect(corrected.totals.exits).toMatchObject({ independent: 1, 'does-not-know': 0, unsaid: 3 });
	const back = said([0, 'does-not-know'], [1, 'independent'], [0, null]);
	expect(back.totals.exits).toMatchObject({ independent: 1, 'does-not-know': 0, unsaid: 3 });
});

test('nobody said a thing, or all was taken back: the fiche is as it was before it was asked', () => {
	for (const fiche of [said(), said([0, 'independent'], [0, null])]) {
		expect(fiche.totals.exits).toBeNull();
		expect(fiche.further).toEqual([]);
		expect(fiche.counts).toEqual(ficheOf(season()).counts);
	}
});

test('who is in a cycle that was not held is no trainee, and is not counted here either', () => {
	expect(said([4, 'independent']).totals.exits).toBeNull();
	expect(said([4, 'independent'], [0, 'independent']).totals.exits).toMatchObject({
		independent: 1,
		unsaid: 3
	});
});
