import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countFacts } from '../count/count-facts.ts';
import type { NarrativeRubric } from '../text/fiche-rubrics.ts';
import { season2018 } from '../count/season-2018.fixture.ts';
import { buildReport } from './report.ts';

const ANNEX = 'tests/fixtures/annex-2018.txt';

const RUBRICS: [start: string, rubric: NarrativeRubric][] = [
	['Objectif pédagogique', 'pedagogicalObjective'],
	["Description de l'activité", 'description'],
	['Public', 'public'],
	['Chiffres', 'figures'],
	['Partenaires', 'partners'],
	['Les points positifs', 'assessment'],
	['Perspectives', 'outlook']
];

function textsOf(fiche: string): Partial<Record<NarrativeRubric, string>> {
	const starts = RUBRICS.map(([start]) => fiche.indexOf(start));
	return Object.fromEntries(
		RUBRICS.map(([, rubric], at) => [rubric, fiche.slice(starts[at], starts[at + 1])])
	);
}

test('the three fiches of the study contradict the registers once: 60 hours for 48', () => {
	const annex = readFileSync(ANNEX, 'utf8');
	const kids = annex.indexOf("Numéri'Kids");
	const adults = annex.indexOf('Ateliers informatiques CENTRE');
	const stated = (fiche: string) => ({ texts: textsOf(fiche), typed: [] });
	const report = buildReport(countFacts(season2018()), {
		closedOn: null,
		countedOn: '2019-01-15',
		previous: null,
		statements: {
			senou: stated(annex.slice(0, kids)),
			numerikids: stated(annex.slice(kids, adults)),
			ateliers: stated(annex.slice(adults))
		}
	});
	const found = report.fiches.flatMap(({ counts, contradictions }) =>
		contradictions.map(({ rubric, stated: said, computed }) => {
			return [counts.programme.slug, rubric, said / 60, computed / 60];
		})
	);
	expect(found).toEqual([['senou', 'figures', 60, 48]]);
});
