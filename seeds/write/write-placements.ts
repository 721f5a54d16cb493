import {
	readPlacement,
	say,
	startPlacement,
	stopPlacement,
	tellLevel
} from '#lib/features/learning/placement/index.server.ts';
import { nextStep, PASS, type Step } from '#lib/features/learning/placement/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { PlannedPerson } from '../plan/planned.ts';
import type { PlannedDesk } from '../plan/planned-desk.ts';
import { chanceOf } from '../plan/seeded-random.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { DeskTelling } from './desk-telling.ts';
import { daysBefore, momentOf } from './moment.ts';

/** How somebody answers: chances of « seule », « avec aide », « pas encore », « je ne sais pas ». */
type Manner = {
	chances: [number, number, number, number];
	stopsAfter?: number;
	/** What she says of her situation; the rest is drawn. */
	says?: Record<string, string>;
};

const MANNERS: Manner[] = [
	// The lady of 72: nothing at home, a letter is hard to read, and she wants to learn.
	{
		chances: [1, 3, 10, 2],
		stopsAfter: 5,
		says: { equipment: 'neither', whoDoes: 'nobody', reading: 'hard', constraint: 'wish' }
	},
	{ chances: [12, 2, 1, 0] },
	{ chances: [3, 8, 3, 1] },
	{ chances: [6, 5, 2, 1] }
];
/** Somebody who would rather that another did it, and whom a letter stops: a relay first. */
const RELAYED: Manner = {
	chances: [0, 2, 9, 3],
	stopsAfter: 4,
	says: { equipment: 'both', whoDoes: 'someone', reading: 'hard', constraint: 'relay' }
};
/** The last conversation is under way on the day of the demonstration. */
const UNDER_WAY: Manner = { chances: [4, 4, 4, 1], stopsAfter: 3 };

/** Conversations held in the weeks behind, one under way, and two levels that are somebody's word. */
export async function writePlacements(db: Db, telling: DeskTelling): Promise<void> {
	const { desk, known, today, team, timeZone, now } = telling;
	const met = ladyFirst(desk, today).flatMap((person) => known.get(person) ?? []);
	const act = (day: string, clock: string) =>
		actAs(db, team.pedagogique, momentOf(day, clock, timeZone, now));
	for (const [rank, manner] of MANNERS.entries()) {
		const personId = met[rank];
		if (!personId) return;
		const day = daysBefore(today, 30 - 3 * rank);
		await act(day, '10:15');
		const id = await converse(db, telling, { personId, day, manner });
		if (manner.stopsAfter) accepted(await stopPlacement(db, id));
		if (rank === 2) {
			const reason = 'Elle aide déjà sa voisine à envoyer des photos.';
			const word = { source: 'animator', level: 2, certainty: 'rather' } as const;
			accepted(await tellLevel(db, { personId, placementId: id, ...word, reason, day }));
		}
	}
	const [shy, underWay, relayed] = met.slice(MANNERS.length);
	if (shy) {
		const word = { source: 'her-word', level: 0, certainty: 'sure' } as const;
		accepted(await tellLevel(db, { personId: shy, ...word, day: today }));
	}
	if (!underWay) return;
	await act(today, '08:20');
	await converse(db, telling, { personId: underWay, day: today, manner: UNDER_WAY });
	if (!relayed) return;
	const day = daysBefore(today, 12);
	await act(day, '14:30');
	// Of its own chance: what the others were told stays as it was.
	const apart = { ...telling, chance: chanceOf(`${relayed} relay`) };
	const asked = { personId: relayed, day, manner: RELAYED };
	accepted(await stopPlacement(db, await converse(db, apart, asked)));
}

/** Those whom the desk met, children left aside, the lady whose age is nearest to 72 the first. */
function ladyFirst({ residents }: PlannedDesk, today: string): PlannedPerson[] {
	const born = Number(today.slice(0, 4)) - 72;
	const met = residents.flatMap(({ adult, person }) => (adult ? [] : person));
	const away = ({ sex, birthYear = 0 }: PlannedPerson) =>
		sex === 'female' ? Math.abs(birthYear - born) : Infinity;
	const lady = met.toSorted((one, other) => away(one) - away(other))[0];
	return met.toSorted((one, other) => Number(other === lady) - Number(one === lady));
}

async function converse(
	db: Db,
	{ chance }: DeskTelling,
	asked: { personId: string; day: string; manner: Manner }
): Promise<string> {
	const { personId, day, manner } = asked;
	const start = { personId, day, moment: 'before', way: 'with-animator' } as const;
	const seed = chance.between(1, 1_000_000);
	const { id } = accepted(await startPlacement(db, { ...start, seed }));
	for (let questions = 0; questions < (manner.stopsAfter ?? 12);) {
		const step = nextStep((await readPlacement(db, id))!);
		if (!step) break;
		if (step.kind === 'item') questions += 1;
		const value = answerTo(step, manner, chance);
		const said = accepted(await say(db, id, { question: step.id, value }));
		if (said.ended) break;
	}
	return id;
}

function answerTo(step: Step, { chances, says }: Manner, chance: DeskTelling['chance']): string {
	if (step.kind === 'before') {
		const drawn = chance.pick(step.choices).value;
		return says?.[step.id] ?? drawn;
	}
	const values = [...step.choices.map(({ value }) => value), PASS];
	return chance.weighted(values.map((value, index) => [value, chances[index]!] as const));
}
