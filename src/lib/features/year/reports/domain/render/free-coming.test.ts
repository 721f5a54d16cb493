import { expect, test } from 'vitest';
import { countFacts } from '../count/count-facts.ts';
import type { ProgrammeFacts } from '../count/facts.ts';
import { seasonOf } from '../count/register.fixture.ts';
import { SENOU } from '../count/season-2018.fixture.ts';
import { buildReport } from '../figures/report.ts';
import { peopleNounOf } from '../text/people-noun.ts';
import { annexFigures } from './annex-figures.ts';
import { renderReportJson } from './report-json.ts';

const FABLAB: ProgrammeFacts = {
	...SENOU,
	slug: 'fablab',
	name: 'FabLab',
	peopleNoun: peopleNounOf('participants'),
	countedBy: 'visits'
};

/** Four open evenings: one comes once, one every time; one was taken off the list. */
function fablab(programme = FABLAB) {
	const facts = seasonOf(
		2018,
		[programme],
		[
			{
				programme: 'fablab',
				label: 'année 2018',
				registers: [
					{
						days: '01-11 01-18 01-25 02-01',
						minutes: 90,
						lines: [
							['p1', 1990, 'XAAA'],
							['p2', 2001, 'XXXX'],
							['p3', 2002, 'XX..']
						]
					}
				]
			}
		]
	);
	return buildReport(countFacts(facts), {
		closedOn: null,
		countedOn: '2019-01-15',
		previous: null,
		statements: { fablab: { texts: { figures: 'Assiduité 85 %, 2 abandons.' }, typed: [] } }
	});
}

test('nobody is absent from the FabLab: neither rate nor drop-outs, only people and their visits', () => {
	const [fiche] = renderReportJson(fablab()).fiches;
	expect(fiche).toMatchObject({ attendanceRate: null, dropOuts: null, people: 3, attendances: 7 });
	expect(fiche!.figures.replaceAll('\u00a0', ' ')).toBe(
		'3 participants sur l’année 2018 : 7 venues en 4 séances. Total de 6 heures d’ouverture.'
	);
	expect(fiche!.furtherFigures).toBeUndefined();
	expect(fiche!.contradictions).toEqual([]);
	const written = annexFigures(fablab()).filter(({ programme }) => programme === 'FabLab');
	expect(written.map(({ figure, value }) => [figure, value])).toEqual([
		['Personnes différentes', 3],
		['Nouvelles personnes', null],
		['Personnes déjà venues une année précédente', null],
		['Séances ouvertes', 4],
		['Heures d’ouverture', 360],
		['Venues aux séances', 7],
		['Heures passées sur place', 630]
	]);
});

test('a course with the same sheets has both', () => {
	const [fiche] = renderReportJson(fablab({ ...FABLAB, countedBy: 'cycle' })).fiches;
	expect(fiche!.dropOuts).toBe(1);
	expect(fiche!.attendanceRate).toBeCloseTo(0.7, 4);
});
