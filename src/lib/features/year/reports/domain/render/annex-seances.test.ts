import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnnexSeances, type AnnexSeance } from './annex-seances.ts';
import { anySeason } from '../count/any-season.fixture.ts';
import { countFacts } from '../count/count-facts.ts';
import { jacquesBrel } from '../tree/jacques-brel.fixture.ts';
import { buildReport, type Report } from '../figures/report.ts';

function sums(seances: AnnexSeance[]) {
	const sum = (number: (one: AnnexSeance) => number | null) =>
		seances.reduce((all, one) => all + (number(one) ?? 0), 0);
	return {
		seances: seances.filter(({ state }) => state === 'held').length,
		minutes: sum(({ minutes }) => minutes),
		attendances: sum(({ attendances }) => attendances),
		personMinutes: sum(({ personMinutes }) => personMinutes)
	};
}

const totalsOf = ({ totals: { people: _people, trainees: _trainees, ...additive } }: Report) =>
	additive;

test('the columns add up to the figures of the year, whatever the season', () => {
	expect(sums(new AnnexSeances(jacquesBrel()).left())).toEqual(totalsOf(jacquesBrel()));
	fc.assert(
		fc.property(anySeason, (facts) => {
			const report = buildReport(countFacts(facts), {
				closedOn: null,
				countedOn: '2019-01-15',
				previous: null,
				statements: {}
			});
			const seances = new AnnexSeances(report).left();
			expect(sums(seances)).toEqual(totalsOf(report));
			expect(seances).toHaveLength(facts.seances.length);
			for (const one of seances.filter(({ state }) => state !== 'held')) {
				expect([one.minutes, one.present, one.absent, one.attendances]).toEqual([
					null,
					null,
					null,
					null
				]);
			}
		})
	);
});

test('a séance taken is not among those left; an unknown one is nothing', () => {
	const seances = new AnnexSeances(jacquesBrel());
	const [first] = new AnnexSeances(jacquesBrel()).left();
	expect(seances.take(first!.id)).toEqual(first);
	expect(seances.take(first!.id)).toBeNull();
	expect(seances.take('arrivée après la clôture')).toBeNull();
	expect(seances.left().map(({ id }) => id)).not.toContain(first!.id);
});
