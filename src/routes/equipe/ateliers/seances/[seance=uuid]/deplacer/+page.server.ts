import { listRooms } from '#lib/features/resources/bookings/index.server.ts';
import { moveSeance, showSeancePlace } from '#lib/features/learning/workshops/index.server.ts';
import { endOf, MoveForm, refuseMovingFrom } from '#lib/features/learning/workshops/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Actions } from './$types';

export const load = shown(
	'plan-workshops',
	async (db, { params }: Asked<'seance'>) => {
		const seance = await showSeancePlace(db, params.seance);
		if (!seance) return null;
		const { id, groupId, groupLabel, programmeName, day, startsAt } = seance;
		const from = startsAt ?? '14:00';
		return {
			seance: { id, groupId, groupLabel, programmeName, day, startsAt },
			now: {
				from,
				until: endOf(from, seance.minutes),
				roomId: seance.roomId ?? '',
				venue: seance.venue ?? seance.groupVenue ?? ''
			},
			stays: refuseMovingFrom(seance)?.message ?? null,
			rooms: (await listRooms(db)).map((room) => ({ value: room.id, label: room.name }))
		};
	},
	'Cette séance n’existe pas, ou n’est pas de votre centre.'
);

export const actions: Actions = deeds({
	default: deed(
		'plan-workshops',
		MoveForm,
		(db, { jour, debut, fin, salle, lieu, raison, malgre }, { params }: Doing<'seance'>) =>
			moveSeance(db, {
				seanceId: params.seance,
				day: jour,
				startsAt: debut,
				endsAt: fin,
				venue: lieu,
				roomId: salle || null,
				reason: raison,
				despiteClosure: malgre
			}),
		(_moved, { params }) => `/equipe/ateliers/seances/${params.seance}/prevenir`,
		{
			'seance-exists': 'debut',
			taken: 'debut',
			hours: 'fin',
			'unknown-room': 'salle',
			otherwise: 'jour'
		}
	)
});
