import {
	readPlacement,
	say,
	startPlacement,
	stopPlacement,
	tellLevel
} from '#lib/features/learning/placement/index.server.ts';
import { nextStep, PASS, type Step } from '#lib/features/learning/placement/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { DeskTelling } from './desk-telling.ts';
import { daysBefore, momentOf } from './moment.ts';

/** How somebody answers: chances of « seule », « avec aide », « pas encore », « je ne sais pas ». */
type Manner = { chances: [number, number, number, number]; stopsAfter?: number };

const MANNERS: Manner[] = [
	{ chances: [1, 3, 10, 2], stopsAfter: 5 },
	{ chances: [12, 2, 1, 0] },
	{ chances: [3, 8, 3, 1] },
	{ chances: [6, 5, 2, 1] }
];
/** The last conversation is under way on the day of the demonstration. */
const UNDER_WAY: Manner = { chances: [4, 4, 4, 1], stopsAfter: 3 };

/** Conversations held in the weeks behind, one under way, and two levels that are somebody's word. */
export async function writePlacements(db: Db, telling: DeskTelling): Promise<void> {
	const { desk, known, today, team, timeZone, now } = telling;
	const met = desk.residents.flatMap(({ adult, person }) =>
		adult ? [] : (known.get(person) ?? [])
	);
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
	const [shy, underWay] = met.slice(MANNERS.length);
	if (shy) {
		const word = { source: 'her-word', level: 0, certainty: 'sure' } as const;
		accepted(await tellLevel(db, { personId: shy, ...word, day: today }));
	}
	if (!underWay) return;
	await act(today, '08:20');
	await converse(db, telling, { personId: underWay, day: today, manner: UNDER_WAY });
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

function answerTo(step: Step, { chances }: Manner, chance: DeskTelling['chance']): string {
	if (step.kind === 'before') return chance.pick(step.choices).value;
	const values = [...step.choices.map(({ value }) => value), PASS];
	return chance.weighted(values.map((value, index) => [value, chances[index]!] as const));
}
