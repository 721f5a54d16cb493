import * as v from 'valibot';
import {
	recordArrival,
	recordLeaving,
	takeSeat,
	undoArrival,
	undoLeaving,
	undoVisit,
	welcomeVisitor
} from '#lib/features/desk/drop-ins/index.server.ts';
import { SeatForm } from '#lib/features/desk/drop-ins/index.ts';
import { deed, type Doing, here } from '#lib/http/deed.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { chosenId } from '#lib/shared/typed-values.ts';

const VisitForm = v.object({
	venue: chosenId('Choisissez une personne.'),
	minutes: v.optional(
		v.union([
			v.literal(''),
			v.pipe(
				v.string(),
				v.trim(),
				v.regex(/^\d{1,4}$/, 'Écrivez la durée en minutes, par exemple 60.')
			)
		]),
		''
	)
});
type Visit = v.InferOutput<typeof VisitForm>;
type OnSlot = Doing<'creneau'>;

/** One tap on a line. */
const onVisit = <Done extends object>(
	work: (db: Db, sent: Visit, doing: { today: string }) => Promise<Done>
) => deed('receive-requests', VisitForm, work, here);

/** Somebody who has no seat yet. */
const onSeat = (work: typeof welcomeVisitor | typeof takeSeat) =>
	deed(
		'receive-requests',
		SeatForm,
		(db, { personne, appareil }, { params, today }: OnSlot) =>
			work(db, {
				slotId: params.creneau,
				...(personne && { personId: personne }),
				...(appareil && { device: appareil }),
				today
			}),
		here
	);

export const visitActions = {
	garder: onSeat(takeSeat),
	accueillir: onSeat(welcomeVisitor),
	arrivee: onVisit((db, { venue }, { today }) => recordArrival(db, { visitId: venue, today })),
	depart: onVisit((db, { venue, minutes }) =>
		recordLeaving(db, { visitId: venue, ...(minutes && { minutes: Number(minutes) }) })
	),
	liberer: onVisit((db, { venue }) => undoVisit(db, venue)),
	'annuler-arrivee': onVisit((db, { venue }) => undoArrival(db, venue)),
	'annuler-depart': onVisit((db, { venue }) => undoLeaving(db, venue))
};
