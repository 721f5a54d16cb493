import { type Reachability, reachabilityOf } from '#lib/features/people/people/index.server.ts';
import {
	listOpenGroups,
	listProgrammes,
	nextSeancesOf,
	preListsOf
} from '#lib/features/learning/workshops/index.server.ts';
import { groupName, hasStep } from '#lib/features/learning/workshops/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { shortDay } from '#lib/shared/french-dates.ts';

/**
 * Where a result leads: the groups that expect her, the lists she waits on with the seats of each,
 * and the courses she may still wait for. `now` is the plain moment of the centre.
 */
export async function readWhatNext(db: Db, personId: string, now: string) {
	const lists = (await preListsOf(db, personId)).filter(({ status }) => status === 'waiting');
	const expected = await nextSeancesOf(db, personId, now);
	const waiting = [];
	for (const { programmeId, programmeName: name, programmeSlug: slug } of lists) {
		const groups = await listOpenGroups(db, programmeId, now.slice(0, 10));
		const free = groups.filter(({ seatsLeft }) => seatsLeft === null || seatsLeft > 0);
		waiting.push({
			name,
			slug,
			groups: free.map((group) => ({
				value: group.id,
				label: `${groupName(group)}, prochaine séance le ${shortDay(group.nextDay)}`
			}))
		});
	}
	const taken = new Set(lists.map(({ programmeId }) => programmeId));
	return {
		expected: [...new Map(expected.map((one) => [one.groupId, one])).values()].map((one) => ({
			href: `/equipe/ateliers/groupes/${one.groupId}`,
			name: `${one.programmeName}, ${groupName({ ...one, label: one.groupLabel })}`
		})),
		waiting,
		courses: (await listProgrammes(db))
			.filter(({ id, format }) => !taken.has(id) && hasStep(format, 'list'))
			.map(({ id, name }) => ({ value: id, label: name })),
		isReached: isReached((await reachabilityOf(db, [personId])).get(personId))
	};
}

/** One way to tell her that a seat is free, or she said that there is none. */
const isReached = (known: Reachability | undefined) =>
	known !== undefined && (known.phones.length + known.emails.length > 0 || known.hasNoPhone);
