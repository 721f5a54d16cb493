import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import { listRooms } from '#lib/features/resources/bookings/index.server.ts';
import {
	foreseeSeances,
	listProgrammes,
	planGroup
} from '#lib/features/learning/workshops/index.server.ts';
import { GroupForm } from '#lib/features/learning/workshops/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { freePlaceOf } from '../../semaine/free-place.ts';
import { refuseUnread } from './refuse-unread.ts';
import type { Actions } from './$types';

export const load = shown('plan-workshops', async (db, { url, today }) => ({
	at: freePlaceOf(url, { day: today, from: '14:00', until: '16:00' }),
	programmes: (await listProgrammes(db)).map(({ id, name }) => ({ value: id, label: name })),
	animators: (await listAnimators(db)).map(({ staffId, name }) => ({
		value: staffId,
		label: name
	})),
	rooms: (await listRooms(db)).map(({ id, name }) => ({ value: id, label: name }))
}));

export const actions: Actions = deeds({
	default: deed(
		'plan-workshops',
		GroupForm,
		async (db, sent) => {
			const { premiere, seances, garde } = sent;
			const dates = await foreseeSeances(db, { firstDay: premiere, seances, kept: garde });
			const unread = refuseUnread(dates, sent);
			if (unread) return unread;
			return planGroup(db, {
				programmeId: sent.programme,
				year: Number(premiere.slice(0, 4)),
				cycleLabel: sent.cycle,
				groupLabel: sent.groupe,
				firstDay: premiere,
				seances,
				startsAt: sent.debut,
				endsAt: sent.fin,
				venue: sent.lieu,
				...(sent.salle && { roomId: sent.salle }),
				animators: sent.animateurs,
				skipped: dates.skipped.map(({ day }) => day)
			});
		},
		({ id }) => `/equipe/ateliers/groupes/${id}`,
		{
			...{ unread: '', closed: 'premiere', hours: 'fin', taken: 'debut', count: 'seances' },
			...{ 'unknown-room': 'salle', 'group-exists': 'groupe', otherwise: 'cycle' }
		}
	)
});
