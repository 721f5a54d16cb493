import { expect, test } from 'vitest';
import { timesAsCostly } from '../../../../../../../tests/gate/times-as-costly.ts';
import { findContradictions } from './contradictions.ts';
import { countFacts } from '../count/count-facts.ts';
import { ficheTotals } from '../count/fiche-totals.ts';
import { figuresOf } from './figures.ts';
import { season2018 } from '../count/season-2018.fixture.ts';

test('a text twice as long takes hardly more than twice as long to read', () => {
	const counts = countFacts(season2018()).fiches.find(
		({ programme }) => programme.slug === 'senou'
	)!;
	const totals = ficheTotals(counts, 2018);
	const fiche = { counts, totals, figures: figuresOf(totals, counts.programme) };
	const said = 'Total de 60 heures de formation. Une belle année pour 12 voisins et 1 chien. ';
	const reading = (times: number) => {
		const statements = { texts: { figures: said.repeat(times) }, typed: [] };
		return () => findContradictions(fiche, statements, 2018);
	};
	expect(timesAsCostly(reading(400), reading(200))).toBeLessThan(3);
});
