import { mayDo } from '#lib/features/house/staff/index.ts';
import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import { listRooms } from '#lib/features/resources/bookings/index.server.ts';
import { shown } from '#lib/http/shown.ts';
import { together } from '#lib/shared/together.ts';
import { freePlaceOf } from '../free-place.ts';

export const load = shown('see-workshops', async (db, { url, viewer, today }) => {
	const at = freePlaceOf(url, { day: today, from: '', until: '' });
	const { rooms, team } = await together({ rooms: listRooms(db), team: listAnimators(db) });
	const room = rooms.find(({ id }) => id === at.room);
	const who = team.find(({ staffId }) => at.animators.includes(staffId));
	return {
		day: at.day,
		free: at.from && at.until > at.from ? { from: at.from, until: at.until } : null,
		takes: room ? `&salle=${room.id}` : who ? `&qui=${who.staffId}` : '',
		where: room?.name ?? who?.name ?? null,
		may: {
			plansSeances: mayDo(viewer.role, 'plan-workshops'),
			plansSlots: mayDo(viewer.role, 'plan-drop-ins'),
			plansMeetings: mayDo(viewer.role, 'lead-funnel'),
			marks: false,
			keepsMachines: false
		}
	};
});
