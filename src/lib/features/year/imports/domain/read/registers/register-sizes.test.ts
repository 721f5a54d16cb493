import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Sheet } from '#lib/shared/workbook.ts';
import { tenth } from '../../../../../../../../tests/gate/night.ts';
import { longList } from './long-list.fixture.ts';
import { book, read } from './sketch.fixture.ts';
import { summariseDraft } from './summarise-draft.ts';

const text = (value: string): Cell => ({ text: value });

describe('large and strange files', () => {
	it('a list of thousands of rows is understood whole', () => {
		const people = tenth(5000);
		const draft = read(book('ateliers informatiques.csv', longList(people)));
		expect(summariseDraft(draft)).toMatchObject([
			{ groups: 40, people, marks: { present: 7 * people, absent: 3 * people } }
		]);
	});

	const words = [
		...[
			'Nom',
			'Prénom',
			'Nom Prénom',
			'Date',
			'Présence',
			'Session',
			'Groupe',
			'Né(e) en',
			'Tél',
			'S1',
			'S2',
			'Total',
			'Observations'
		],
		...[
			'11/01',
			'18/01',
			'jeu. 25 janv.',
			'Janvier',
			'2018-02-01',
			'31/02/2018',
			'9h-10h',
			'mai-juin',
			'session 2',
			'Groupe 1',
			'SENOU'
		],
		...[
			'X',
			'A',
			'E',
			'?',
			'présent',
			'R 10',
			'0',
			'1',
			'12',
			'1949',
			'%',
			'annulée',
			'férié',
			'a repris un emploi'
		],
		...[
			'MARTIN Paul',
			'Durand',
			'Sophie',
			'Martin Paul, Durand Luc',
			'06 39 98 11 22',
			"Liste d'attente",
			'Légende : X = présent',
			''
		]
	];
	const cell: fc.Arbitrary<Cell | undefined> = fc.oneof(
		fc.constant(undefined),
		fc.constantFrom(...words).map(text),
		fc.constantFrom(...words).map(text),
		fc.integer({ min: 0, max: 700 }).map((days) => {
			const date = new Date(Date.UTC(2017, 6, 1 + days)).toISOString().slice(0, 10);
			return { text: date, date };
		}),
		fc.integer({ min: -5, max: 3000 }).map((number) => ({ text: String(number), number })),
		fc.string({ maxLength: 20 }).map(text)
	);
	const sheet = fc
		.record({
			name: fc.constantFrom('Feuil1', 'Session 1', 'Janvier', 'Groupe 2', 'SENOU'),
			rows: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 })
		})
		.map((drawn): Sheet => ({
			...drawn,
			width: Math.max(0, ...drawn.rows.map((row) => row.length))
		}));

	it('whatever a file holds, nothing throws and what comes back holds together', () => {
		fc.assert(
			fc.property(fc.array(sheet, { minLength: 1, maxLength: 3 }), (sheets) => {
				const { cycles, people, questions } = read(book('registre.xlsx', ...sheets));
				const groups = cycles.flatMap((cycle) => cycle.groups);
				const seances = groups.flatMap((group) => group.seances);
				expectDistinct(cycles.map(({ key }) => key));
				expectDistinct(groups.map(({ key }) => key));
				expectDistinct(seances.map(({ key }) => key));
				expectDistinct(questions.map(({ id }) => id));
				const known = new Set(people.map(({ key }) => key));
				for (const { year, groups: own } of cycles)
					for (const { date, minutes } of own.flatMap((group) => group.seances)) {
						expect(date.startsWith(String(year))).toBe(true);
						expect(minutes).toBeGreaterThan(0);
					}
				for (const { seances: own, enrolments } of groups) {
					const keys = new Set(own.map(({ key }) => key));
					expectDistinct(enrolments.map(({ personKey }) => personKey));
					for (const { personKey, marks } of enrolments) {
						expect(known.has(personKey)).toBe(true);
						expectDistinct(marks.map(({ seanceKey }) => seanceKey));
						expect(marks.every(({ seanceKey }) => keys.has(seanceKey))).toBe(true);
					}
				}
			}),
			{ numRuns: tenth(600) }
		);
	});
});

function expectDistinct(keys: string[]): void {
	expect(new Set(keys).size).toBe(keys.length);
}
