import { recordPapers } from '#lib/features/learning/satisfaction/index.server.ts';
import type { Three } from '#lib/features/learning/satisfaction/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import said from '../network/said.json' with { type: 'json' };
import type { PlannedGroup } from '../plan/planned.ts';
import { type Chance, chanceOf } from '../plan/seeded-random.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

/** How likely the three answers of a question are, from the best to the worst. */
const CHANCES = {
	contents: [14, 4, 1],
	seances: [12, 5, 1],
	clarity: [13, 4, 2],
	before: [1, 5, 9],
	after: [6, 9, 3],
	company: [8, 6, 2]
} as const;

/** Of those who are asked at the end, who leaves a sentence. */
const WRITES = 0.3;

/**
 * The papers of a group, typed again by its animator: what it felt capable of at the first séance, and
 * what it thinks of the course once that is over. Some of it is missing at each.
 */
export async function writeSaid(
	db: Db,
	telling: Telling,
	course: PlannedGroup,
	groupId: string
): Promise<void> {
	const { days, members, group } = course;
	if (days.at(-1)! >= telling.today) return;
	const chance = chanceOf(`${course.cycleLabel} ${course.year} ${group.label} said`);
	const present = members.filter(({ leaves }) => !leaves).length;
	const answered = Math.max(1, Math.round(present * 0.9));
	const write = async (moment: 'before' | 'after', day: string, counts: object) => {
		const at = momentOf(day, group.hours[1], telling.timeZone, telling.now);
		await actAs(db, telling.team[group.animator], at);
		const sentences =
			moment === 'before'
				? []
				: said.sentences.filter(() => chance.hits((answered * WRITES) / said.sentences.length));
		const tally = { counts, sentences: sentences.slice(0, answered) };
		accepted(await recordPapers(db, { groupId, moment, tally, keys: telling }));
	};
	const drawn = (line: keyof typeof CHANCES) => draw(chance, answered, CHANCES[line]);
	await write('before', days[0]!, { confidence: drawn('before') });
	await write('after', days.at(-1)!, {
		contents: drawn('contents'),
		seances: drawn('seances'),
		clarity: drawn('clarity'),
		confidence: drawn('after'),
		company: drawn('company')
	});
}

function draw(chance: Chance, answers: number, weights: readonly [number, number, number]): Three {
	const counts: [number, number, number] = [0, 0, 0];
	const places = [0, 1, 2] as const;
	for (let one = 0; one < answers; one++) {
		counts[chance.weighted(places.map((place) => [place, weights[place]] as const))] += 1;
	}
	return counts;
}
