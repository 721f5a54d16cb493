import { mergeMark } from '../marks/merge-marks.ts';
import type { Notebook } from '../../notebook.ts';
import type { RawSeance } from '../people/raw-block.ts';
import { seanceMinutes } from './seance-minutes.ts';
import type { PeopledBlock, PeopledRow, SeasonEnrolment, SeasonGroup } from './season-group.ts';

/** Blocks of one group brought together: each séance once, each person once, their marks side by side. */
export function mergeBlocks(blocks: PeopledBlock[], notebook: Notebook): SeasonGroup {
	const [first] = blocks;
	if (!first) throw new Error('a group has at least one block');
	const facts = blocks.reduce(
		(known, block) => ({ ...block.facts, ...withoutGaps(known) }),
		first.facts
	);
	const group: SeasonGroup = {
		facts,
		tab: first.tab,
		place: first.place,
		seances: [],
		enrolments: []
	};
	const byPerson = new Map<string, SeasonEnrolment>();
	for (const block of blocks) {
		let isRepeated = false;
		const seances = block.seances.map((seance) => {
			const known = group.seances.find((other) => isSameSeance(other, seance));
			isRepeated ||= known !== undefined;
			const startsAt = seance.startsAt ?? block.facts.clock?.startsAt;
			const kept = known ?? {
				...seance,
				startsAt,
				minutes: seanceMinutes(seance, block, notebook)
			};
			if (!known) group.seances.push(kept);
			kept.cancelledBy ??= seance.cancelledBy;
			return kept;
		});
		if (isRepeated && block.section !== first.section)
			notebook.report(
				block.place,
				`Ce tableau reprend des séances déjà lues dans l'onglet « ${first.place.sheet} » (${first.place.file})\u00a0: elles ne sont comptées qu'une fois.`
			);
		const own = new Map<string, PeopledRow>();
		for (const row of block.rows) {
			const twin = own.get(row.personKey);
			if (twin) reportTwice(twin, row, notebook);
			own.set(row.personKey, row);
			addRow(byPerson, row, seances, notebook);
		}
	}
	group.seances.sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1));
	return { ...group, enrolments: [...byPerson.values()] };
}

function withoutGaps<Facts extends object>(facts: Facts): Facts {
	return Object.fromEntries(
		Object.entries(facts).filter(
			([, value]) =>
				value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
		)
	) as Facts;
}

function isSameSeance(one: RawSeance, other: RawSeance): boolean {
	const sameTime = !one.startsAt || !other.startsAt || one.startsAt === other.startsAt;
	return one.date === other.date && sameTime;
}

function timeOf(seance: RawSeance): string {
	return `${seance.date} ${seance.startsAt ?? ''}`;
}

function addRow(
	byPerson: Map<string, SeasonEnrolment>,
	row: PeopledRow,
	seances: RawSeance[],
	notebook: Notebook
): void {
	const { personKey, place, enrolledOn, saysLeft, observations } = row;
	const known = byPerson.get(personKey);
	const enrolment: SeasonEnrolment = known ?? {
		personKey,
		place,
		enrolledOn,
		saysLeft,
		observations: [],
		marks: new Map()
	};
	byPerson.set(personKey, enrolment);
	enrolment.saysLeft ||= saysLeft;
	enrolment.observations.push(...observations);
	for (const [at, mark] of row.marks) {
		const seance = seances[at];
		if (seance) mergeMark(enrolment.marks, seance, mark, notebook);
	}
}

function reportTwice(first: PeopledRow, second: PeopledRow, notebook: Notebook): void {
	notebook.report(
		second.place,
		`Cette personne est déjà dans le même tableau, à la case ${first.place.cell}\u00a0: elle est comptée une fois. Effacez l'une des deux lignes.`
	);
}
