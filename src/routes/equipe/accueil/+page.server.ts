import { listDropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import { statusLabel } from '#lib/features/desk/partners/index.ts';
import { peopleByIds } from '#lib/features/people/people/index.server.ts';
import { countDay, listDue } from '#lib/features/desk/requests/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { hoursName, plainDay } from '#lib/shared/french-dates.ts';
import { together } from '#lib/shared/together.ts';
import { requireDeed } from '../require-deed.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	const { timeZone } = viewer.centre;
	const today = todayIn(timeZone, locals.world.now());
	const found = await asViewer(locals, async (db) => {
		const day = await together({
			due: listDue(db, today),
			counts: countDay(db, today),
			slots: listDropIns(db, today)
		});
		const asking = day.due.partners.flatMap(({ personId }) => personId ?? []);
		return { ...day, people: await peopleByIds(db, asking) };
	});
	const { open, openCount, comeBacks, partners } = found.due;
	const dayOf = (at: Temporal.Instant) => plainDay(todayIn(timeZone, at));
	return {
		todayDay: today,
		openCount,
		open: open.map((line) => ({
			...line,
			when: line.day === today ? 'aujourd’hui' : plainDay(line.day),
			isLate: line.day < today
		})),
		comeBacks: comeBacks.map(({ bring, dueOn, ...line }) => ({
			...line,
			when: dueOn === today ? 'aujourd’hui' : `retour attendu le ${plainDay(dueOn)}`,
			isLate: dueOn < today,
			more: bring && `À apporter\u00a0: ${bring}`
		})),
		partners: partners.map((line) => {
			const person = line.personId ? found.people.get(line.personId) : undefined;
			return {
				id: line.id,
				partner: line.partner,
				told: line.told,
				awaiting: line.awaiting,
				status: statusLabel(line),
				isDue: line.isDue,
				kind: line.kind,
				person: person ? `${person.givenName} ${person.familyName}` : null,
				since: dayOf(line.at),
				dueOn: line.dueOn && plainDay(line.dueOn)
			};
		}),
		counts: found.counts,
		slots: found.slots
			.filter(({ cancelled }) => !cancelled)
			.map(({ id, startsAt, endsAt, expected, there, seatsLeft }) => ({
				id,
				hours: hoursName({ startsAt, endsAt }),
				expected,
				there,
				seatsLeft
			}))
	};
};
