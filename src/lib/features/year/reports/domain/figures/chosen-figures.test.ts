import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tenth } from '../../../../../../../tests/gate/night.ts';
import { anySeason } from '../count/any-season.fixture.ts';
import { carriedText } from './carried-text.ts';
import { carriedReport, chosenFigures, type Choice } from './chosen-figures.ts';
import { countFacts } from '../count/count-facts.ts';
import { findContradictions } from './contradictions.ts';
import type { NarrativeRubric } from '../text/fiche-rubrics.ts';
import { jacquesBrel, narrativeOf, SENOU_TEXT } from '../tree/jacques-brel.fixture.ts';
import { buildReport, type Fiche, type Report } from './report.ts';

function senouOf(report: Report): Fiche {
	const fiche = report.fiches.find(({ counts }) => counts.programme.slug === 'senou');
	if (!fiche) throw new Error('no SÉNOU');
	return fiche;
}

function carried(
	text: string,
	chosen: Choice['chosen'] | null,
	rubric: NarrativeRubric = 'figures'
) {
	const statements = { texts: { [rubric]: text }, typed: [] };
	const fiche = senouOf(jacquesBrel({ senou: narrativeOf(statements) }));
	const choices: Choice[] = fiche.contradictions.flatMap(({ id }) =>
		chosen ? [{ contradictionId: id, chosen }] : []
	);
	const values = chosenFigures(fiche.contradictions, choices);
	const words = carriedText(fiche, rubric, { statements, year: 2018, chosen: values });
	return words.replaceAll('\u00a0', ' ');
}

const senou = narrativeOf({ texts: { figures: SENOU_TEXT } });
const report = jacquesBrel({ senou });
const [contradiction] = senouOf(report).contradictions;
const keepingStated: Choice[] = [{ contradictionId: contradiction!.id, chosen: 'stated' }];

test('until she chooses, the computed figure stands', () => {
	expect(senouOf(carriedReport(report, [])).sentence).toContain('Total de 48 heures');
	expect(carried(SENOU_TEXT, null)).toBe('Total de 48 heures de formation en cumulé');
});

test('the stated figure, once chosen, is the only one carried', () => {
	const senouCarried = senouOf(carriedReport(report, keepingStated));
	expect(senouCarried.sentence).toContain('Total de 60 heures de formation en cumulé.');
	const hours = senouCarried.figures.find((figure) => figure.key === 'minutes');
	expect(hours).toMatchObject({ value: 3600, explanation: 'chiffre retenu par la direction' });
	expect(carried(SENOU_TEXT, 'stated')).toBe(SENOU_TEXT);
});

test('a text that says the computed figure follows the choice made elsewhere', () => {
	const statements = {
		texts: { description: 'Soit 48 heures de formation en cumulé.' },
		typed: []
	};
	const chosen = chosenFigures(senouOf(report).contradictions, keepingStated);
	const words = carriedText(senouOf(report), 'description', { statements, year: 2018, chosen });
	expect(words).toBe('Soit 60 heures de formation en cumulé.');
});

test('the year’s sums follow, its different people do not', () => {
	const totals = carriedReport(report, keepingStated).totals;
	expect(totals.minutes).toBe(report.totals.minutes + 720);
	expect(totals).toEqual({ ...report.totals, minutes: totals.minutes });
});

test.each([
	['trainees', 30, ['people', 'trainees']],
	['people', 30, ['people', 'newPeople', 'returningPeople']],
	['seances', 33, ['seances', 'minutes']],
	['attendances', 110, ['attendances', 'personMinutes', 'attendanceRate']],
	['dropOuts', 2, ['dropOuts']]
] as const)('« %s » once chosen, no arithmetic tells the other figure', (key, value, changed) => {
	const typed = [{ key, value }];
	const before = jacquesBrel({ senou: narrativeOf({ typed }) });
	const choices = senouOf(before).contradictions.map(({ id }): Choice => {
		return { contradictionId: id, chosen: 'stated' };
	});
	const figures = senouOf(carriedReport(before, choices)).figures;
	const said = new Map(figures.map((figure) => [figure.key, figure.explanation]));
	expect(said.get(key)).toBe('chiffre retenu par la direction');
	for (const figure of senouOf(before).figures) {
		if (figure.key === key) continue;
		const expected = (changed as readonly string[]).includes(figure.key) ? '' : figure.explanation;
		expect(said.get(figure.key), figure.key).toBe(expected);
	}
});

test('a choice about older numbers settles nothing', () => {
	const old: Choice[] = [{ contradictionId: 'senou/figures/minutes/3600/2700', chosen: 'stated' }];
	expect(chosenFigures(senouOf(report).contradictions, old).size).toBe(0);
});

test('Chiffres decides when two rubrics state two numbers', () => {
	const texts = { description: 'Total de 50 heures de formation en cumulé', figures: SENOU_TEXT };
	const { contradictions } = senouOf(jacquesBrel({ senou: narrativeOf({ texts }) }));
	const both = contradictions.map(({ id }): Choice => ({ contradictionId: id, chosen: 'stated' }));
	expect(both).toHaveLength(2);
	expect(chosenFigures(contradictions, both)).toEqual(new Map([['minutes', 3600]]));
});

test.each([
	['Trente-trois stagiaires en cumulé.', '32 stagiaires en cumulé.'],
	['Une vingtaine de stagiaires', '32 stagiaires'],
	['Plus de 40 stagiaires', '32 stagiaires'],
	['9 en mars-avril', '8 en mars-avril'],
	['Il y a eu 2 abandons.', 'Il y a eu 0 abandon.'],
	['92 % d’assiduité', '84 % d’assiduité'],
	['100 h de formation', '48 h de formation'],
	['Nous avons tenu 3 sessions, avec plaisir', 'Nous avons tenu 4 sessions, avec plaisir'],
	['13 rue des Lilas, 32 stagiaires', '13 rue des Lilas, 32 stagiaires']
])('« %s » carries « %s »', (stated, expected) => {
	expect(carried(stated, 'computed')).toBe(expected);
});

test('a session becomes sessions', () => {
	expect(carried('Séances de 2 h', 'computed', 'description')).toBe('Séances de 1 h 30');
	expect(carried('1 session', 'computed')).toBe('4 sessions');
});

test('the text of any other season, once corrected, no longer contradicts', () => {
	const request = { closedOn: null, countedOn: '2019-01-15', previous: null, statements: {} };
	fc.assert(
		fc.property(anySeason, anySeason, (facts, others) => {
			const foreign = buildReport(countFacts(others), request).fiches;
			for (const fiche of buildReport(countFacts(facts), request).fiches) {
				const { slug } = fiche.counts.programme;
				const text = foreign.find(({ counts }) => counts.programme.slug === slug)?.sentence ?? '';
				const statements = { texts: { figures: text }, typed: [] };
				const reading = { statements, year: 2018, chosen: new Map() };
				const texts = { figures: carriedText(fiche, 'figures', reading) };
				expect(findContradictions(fiche, { texts, typed: [] }, 2018)).toEqual([]);
			}
		}),
		{ numRuns: tenth(300) }
	);
});
