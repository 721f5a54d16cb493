import type { HandoutCentre } from './handout.ts';
import type { Occasion } from '#lib/features/outreach/agenda/index.ts';

export const CENTRE: HandoutCentre = {
	name: 'Centre social Jacques Brel',
	phone: '03 21 00 00 00',
	address: ['2 rue du Pont de Pierre', '62230 Outreau'],
	isFree: true,
	page: 'https://declic.example/centres/jacques-brel'
};

type Course = Occasion & { course: NonNullable<Occasion['course']> };

/** Ten Tuesdays, but those of holidays; whatever is given instead. */
export function courseOf(
	change: Partial<Occasion> = {},
	course: Partial<Course['course']> = {}
): Course {
	const days = [
		...['2027-03-02', '2027-03-09', '2027-03-16', '2027-03-23', '2027-03-30', '2027-04-06'],
		...['2027-04-27', '2027-05-04', '2027-05-11', '2027-05-18']
	];
	return {
		kind: 'course',
		id: '0198f2a4-7c11-7aaa-8bbb-0123456789ab',
		centreId: '0198f2a4-7c11-7aaa-8bbb-0123456789ac',
		title: 'Ateliers informatiques',
		day: days[0]!,
		startsAt: '14:00',
		endsAt: '16:00',
		place: null,
		seatsLeft: 3,
		isTooLate: false,
		...change,
		course: { cycleId: 'cycle', label: 'Groupe A', days, hasBegun: false, ...course }
	};
}

export function slotOf(day: string, change: Partial<Occasion> = {}): Occasion {
	const hours = { startsAt: '09:00', endsAt: '12:00', place: null, seatsLeft: 4, course: null };
	const ids = { id: `slot-${day}`, centreId: 'centre', isTooLate: false };
	return { kind: 'drop-in', ...ids, title: 'Permanence numérique', day, ...hours, ...change };
}
