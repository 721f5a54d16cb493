import { describe, expect, it } from 'vitest';
import { book, outline, peopleOf, PROGRAMMES, questionsOf, read, tab } from './sketch.fixture.ts';

const unnamed = book(
	'registre.xlsx',
	tab(
		'P',
		`
	Cours de couture 2018, 9h-10h30
	Nom Prénom | 11/01 | 18/01
	MARTIN Paul | P | A
`
	)
);

describe('the programme of a register', () => {
	it('is asked when nothing names it, and the answer is followed', () => {
		const draft = read(unnamed);
		expect(questionsOf(draft)).toEqual(['programme  ateliers']);
		const [question] = draft.questions;
		expect(question?.choices.map(({ value }) => value)).toEqual(PROGRAMMES.map(({ slug }) => slug));
		expect(outline(read(unnamed, { answers: { [question?.id ?? '']: 'fablab' } }))[0]).toMatch(
			/^fablab /
		);
	});

	it('is not asked in a centre that has only one', () => {
		const draft = read(unnamed, { programmes: PROGRAMMES.slice(2, 3) });
		expect(draft.questions).toEqual([]);
		expect(outline(draft)[0]).toMatch(/^numerikids /);
	});

	it('is the longest alias, whatever shorter one it contains', () => {
		for (const [file, title] of [
			['registre.xlsx', 'ateliers informatiques SENOU'],
			['senou.xlsx', 'Ateliers informatiques'],
			['registre.xlsx', 'ATELIERS INFORMATIQUES - SÉNOU 2018']
		]) {
			const draft = read(
				book(
					file ?? '',
					tab(
						'P',
						`
				${title} 9h-10h30
				Nom Prénom | 11/01/2018 | 18/01/2018
				MARTIN Paul | P | A
			`
					)
				)
			);
			expect(outline(draft)[0]).toMatch(/^senou /);
		}
	});

	it('may change from tab to tab, and with the words of a place it does not', () => {
		const draft = read(
			book(
				'registre 2018.xlsx',
				tab(
					'SENOU',
					`
					Lieu : FabLab du lycée | 9h-10h30
					Nom Prénom | 11/01 | 18/01
					MARTIN Paul | P | A
				`
				),
				tab(
					'Repair Café',
					`
					Nom Prénom | 13/01 | 20/01
					PETIT Luc | P | A
				`
				)
			)
		);
		expect(draft.cycles.map(({ programme }) => programme)).toEqual(['senou', 'perfectionnement']);
	});
});

describe('observation columns', () => {
	const register = book(
		'senou.xlsx',
		...['session 1', 'session 2'].map((name, at) =>
			tab(
				name,
				`
				SENOU ${name} 9h-10h30
				Nom Prénom | ${at === 0 ? '11/01/2018' : '15/03/2018'} | Observations
				MARTIN Paul | P | problème d'audition
				DURAND Luc | P |
			`
			)
		)
	);

	it('are left out, and asked once for the layout', () => {
		const draft = read(register);
		expect(questionsOf(draft).filter((question) => question.startsWith('observations'))).toEqual([
			'observations C2 leave-out'
		]);
		expect(JSON.stringify(draft.cycles)).not.toContain('audition');
	});

	it('are kept, in every table of the layout, when the direction opts in', () => {
		const { id = '' } = read(register).questions.find(({ kind }) => kind === 'observations') ?? {};
		const kept = read(register, { answers: { [id]: 'keep' } });
		expect(
			kept.cycles.flatMap(({ groups }) =>
				groups.flatMap(({ enrolments }) => enrolments.flatMap(({ observations }) => observations))
			)
		).toMatchObject([
			{
				column: 'Observations',
				text: "problème d'audition",
				place: { sheet: 'session 1', cell: 'C3' }
			},
			{
				column: 'Observations',
				text: "problème d'audition",
				place: { sheet: 'session 2', cell: 'C3' }
			}
		]);
	});
});

describe('corrected columns', () => {
	const register = (dates: string) =>
		book(
			'senou.xlsx',
			tab(
				'f',
				`
			SENOU 9h-10h30
			Personne | Suivi | ${dates} | Code
			MARTIN Paul | 1950 | P | A12
			DURAND Luc | 1951 | P | B13
		`
			)
		);

	it('follow the layout, even when the next register has more dates', () => {
		const draft = read(register('11/01/2018'));
		const [layout] = draft.layouts;
		expect(layout?.columns.map(({ header, role }) => `${header} ${role}`)).toEqual([
			'Personne full-name',
			'Suivi birth-year',
			'11/01/2018 seance',
			'Code ignored'
		]);
		const code = layout?.columns.at(-1)?.index ?? -1;
		const mappings = {
			[layout?.fingerprint ?? '']: { 1: 'ignored' as const, [code]: 'group' as const }
		};
		const longer = book(
			'senou.xlsx',
			tab(
				'f',
				`
			SENOU 9h-10h30
			Personne | Suivi | 15/03/2018 | 22/03/2018 | Code
			MARTIN Paul | 1950 | P | P | A12
		`
			)
		);
		expect(outline(read(longer, { mappings }))).toEqual([
			'senou 2018 mars [A12] 1 pers. 2×90 2p 0r 0e 0a'
		]);
		expect(peopleOf(read(longer, { mappings }))).toEqual(['MARTIN Paul']);
	});

	it('without a column of names, nothing is imported and it is told', () => {
		const { fingerprint = '' } = read(register('11/01/2018')).layouts[0] ?? {};
		const draft = read(register('11/01/2018'), { mappings: { [fingerprint]: { 0: 'ignored' } } });
		expect(draft.cycles).toEqual([]);
		expect(draft.problems).toMatchObject([{ cell: 'A2' }]);
	});
});

describe('questions', () => {
	const register = book(
		'senou.xlsx',
		tab(
			'f',
			`
		SENOU
		Nom Prénom | 11/01 | 18/01
		MARTIN Paul | X |
		DURAND Luc | X | ?
	`
		)
	);

	it('have the same ids for the same files, without a name in them', () => {
		const [once, again] = [read(register), read(register)].map(({ questions }) =>
			questions.map(({ id }) => id)
		);
		expect(again).toEqual(once);
		for (const id of once ?? []) expect(id).toMatch(/^[a-z-]+-[0-9a-z]{14}$/);
	});

	it('end with a question mark, offer what is assumed, and ignore an answer nobody offered', () => {
		const draft = read(register);
		for (const { text, choices, assumed } of draft.questions) {
			expect(text).toMatch(/\u00a0\?$/);
			expect(choices.map(({ value }) => value)).toContain(assumed);
		}
		const nonsense = Object.fromEntries(draft.questions.map(({ id }) => [id, 'n’importe quoi']));
		expect(outline(read(register, { answers: nonsense }))).toEqual(outline(draft));
	});
});
