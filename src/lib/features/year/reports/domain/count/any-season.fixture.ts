/** Any season a centre could have, for property tests: of these rules, and of the SQL that counts. */
import fc from 'fast-check';
import { EXIT_WORDS } from '#lib/features/learning/workshops/index.ts';
import type { CountedBy, ProgrammeFacts, SeasonFacts } from './facts.ts';
import { peopleNounOf } from '../text/people-noun.ts';

const COUNTED_BY: Record<string, CountedBy> = { senou: 'cycle', kids: 'year', fablab: 'visits' };
const PROGRAMMES: ProgrammeFacts[] = ['senou', 'kids', 'fablab'].map((slug) => ({
	slug,
	name: slug,
	peopleNoun: peopleNounOf('stagiaires'),
	countedBy: COUNTED_BY[slug]!,
	objectives: []
}));

const anyDay = fc
	.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
	.map(
		({ month, day }) => `2018-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
	);

const anyPerson = fc.record({
	birthYear: fc.option(fc.integer({ min: 1915, max: 2018 })),
	ageBand: fc.constant(null),
	sex: fc.option(fc.constantFrom('female' as const, 'male' as const)),
	commune: fc.option(fc.constantFrom('Outreau', 'Boulogne-sur-Mer', 'Le Portel')),
	quarter: fc.option(
		fc.constantFrom(
			{ name: 'Les Résidences', kind: 'qpv' as const },
			{ name: 'Quartier Ramsès', kind: 'veille' as const },
			{ name: 'Centre-ville', kind: 'other' as const }
		)
	),
	seenBefore: fc.boolean()
});

const anySeance = fc.record({
	day: anyDay,
	plannedMinutes: fc.constantFrom(60, 90, 120),
	realMinutes: fc.option(fc.integer({ min: 15, max: 150 })),
	cancelled: fc.boolean()
});

const anyMark = fc.record({
	kind: fc.constantFrom('present', 'absent', 'excused', 'late'),
	lateMinutes: fc.integer({ min: 1, max: 200 }),
	isNoted: fc.boolean()
});

const anyEnrolment = fc.record({
	person: fc.nat(),
	enrolledOn: fc.option(anyDay),
	leftOn: fc.option(anyDay),
	marks: fc.array(anyMark, { minLength: 3, maxLength: 3 }),
	words: fc.array(fc.option(fc.constantFrom(...EXIT_WORDS)), { maxLength: 2 })
});

const anyGroup = fc.record({
	seances: fc.uniqueArray(anySeance, { maxLength: 3, selector: (seance) => seance.day }),
	enrolments: fc.array(anyEnrolment, { maxLength: 4 })
});

const anyCycle = fc.record({
	programme: fc.constantFrom(...PROGRAMMES.map(({ slug }) => slug)),
	label: fc.constantFrom('janvier-février', 'mai-juin', 'Session 2', 'octobre-décembre'),
	cancelledOn: fc.option(anyDay),
	firstDay: fc.option(anyDay),
	groups: fc.array(anyGroup, { maxLength: 3 })
});

/** A few programmes, cycles, groups and people with every kind of mark, gap and cancellation. */
export const anySeason: fc.Arbitrary<SeasonFacts> = fc
	.record({
		people: fc.array(anyPerson, { minLength: 1, maxLength: 6 }),
		cycles: fc.array(anyCycle, { maxLength: 5 })
	})
	.map(({ people, cycles }) => {
		const facts: SeasonFacts = {
			year: 2018,
			centre: { slug: 'jacques-brel', name: 'Centre social Jacques Brel' },
			programmes: PROGRAMMES,
			cycles: [],
			groups: [],
			seances: [],
			enrolments: [],
			marks: [],
			exits: [],
			people: people.map((person, at) => ({ id: `p${at}`, ...person }))
		};
		cycles.forEach(({ groups, ...cycle }, at) => {
			const cycleId = `c${at}`;
			facts.cycles.push({ id: cycleId, ...cycle });
			groups.forEach((group, number) => addGroup(facts, cycleId, `${cycleId}g${number}`, group));
		});
		return facts;
	});

type DrawnGroup = typeof anyGroup extends fc.Arbitrary<infer Group> ? Group : never;

function addGroup(facts: SeasonFacts, cycleId: string, groupId: string, group: DrawnGroup): void {
	facts.groups.push({ id: groupId, cycleId, label: groupId });
	const seanceIds = group.seances.map((seance, at) => {
		const id = `${groupId}s${at}`;
		facts.seances.push({ id, groupId, ...seance });
		return id;
	});
	const enrolled = new Set<string>();
	group.enrolments.forEach(({ person, enrolledOn, leftOn, marks, words }, at) => {
		const personId = `p${person % facts.people.length}`;
		if (enrolled.has(personId)) return;
		enrolled.add(personId);
		const id = `${groupId}e${at}`;
		facts.enrolments.push({ id, groupId, personId, enrolledOn, leftOn });
		for (const word of words) facts.exits.push({ enrolmentId: id, word });
		seanceIds.forEach((seanceId, number) => {
			const mark = marks[number];
			if (!mark?.isNoted) return;
			const lateMinutes = mark.kind === 'late' ? mark.lateMinutes : 0;
			facts.marks.push({ seanceId, enrolmentId: id, kind: mark.kind, lateMinutes });
		});
	});
}
