import { beforeAll, beforeEach } from 'vitest';
import {
	addDefaultProgrammes,
	enrolPerson,
	listProgrammes,
	planGroup,
	showGroup
} from '#lib/features/learning/workshops/index.server.ts';
import type { Kind } from '#lib/features/reminders/rules/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { occasionsOf } from './occasions/sources.ts';
import { done, useReminders } from './reminders.fixture.ts';

export { done };

/** A centre that reminds, with its programmes, its groups, and whoever animates them. */
export function useCourses() {
	const centre = useReminders();
	const { network } = centre;
	const programmes = new Map<string, string>();
	let groups = 0;
	beforeAll(async () => {
		await centre.world.asOperator([centre.centre.id], addDefaultProgrammes);
		for (const { slug, id } of await centre.act(listProgrammes)) programmes.set(slug, id);
	});
	beforeEach(() => {
		network.received.length = 0;
	});
	const animate = <T>(work: (db: Db) => Promise<T>) => centre.actAs('animateur', work);
	const ok = async <Answer extends object>(work: (db: Db) => Promise<Answer>) =>
		done(await animate(work));
	return {
		...centre,
		animate,
		/** What the animator did, which was not refused. */
		ok,
		programmeOf: (slug: string) => programmes.get(slug)!,
		/** A group of two seats, from two to half past three, each week from that day. */
		group: (firstDay: string, { cycleLabel = 'hiver', slug = 'ateliers' } = {}) =>
			animate(async (db) => {
				const { id } = done(
					await planGroup(db, {
						...{ programmeId: programmes.get(slug)!, year: 2026, cycleLabel },
						...{ groupLabel: `G ${++groups}`, firstDay, seances: 4, capacity: 2 },
						...{ startsAt: '14:00', endsAt: '15:30', animators: [], skipped: [] }
					})
				);
				return { id, seances: (await showGroup(db, id))!.seances.map((one) => one.id) };
			}),
		async enrolled(familyName: string, groupId: string) {
			const her = await centre.addReachable(familyName);
			const { id } = await ok((db) => enrolPerson(db, { groupId, personId: her.id }));
			return { ...her, enrolmentId: id };
		},
		async planAndLeave() {
			await centre.plan();
			await centre.leave();
		},
		textsTo: (number: string) =>
			network.received.filter(({ to }) => to === number).map(({ text }) => text),
		/** What a source gives of somebody, of these days, or of these subjects alone. */
		given: async (kind: Kind, personId: string, days: [string, string], only?: string[]) => {
			const [from, until] = days;
			return (await centre.act((db) => occasionsOf(db, [kind], () => ({ from, until, only }))))
				.filter((one) => one.personId === personId)
				.map(({ dueOn, subjectId }) => ({ dueOn, subjectId }));
		}
	};
}
