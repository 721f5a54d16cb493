import * as v from 'valibot';
import { cancelSlot, changeSlot, restoreSlot } from '#lib/features/desk/drop-ins/index.server.ts';
import { ChangeForm, SLOT_FIELDS } from '#lib/features/desk/drop-ins/index.ts';
import { deed, type Doing, here } from '#lib/http/deed.ts';

type OnSlot = Doing<'creneau'>;
const Reason = v.object({
	raison: v.pipe(v.string(), v.maxLength(300, 'Dites-le en moins de mots.'))
});

export const slotActions = {
	annuler: deed(
		'plan-drop-ins',
		Reason,
		(db, { raison }, { params }: OnSlot) =>
			cancelSlot(db, { slotId: params.creneau, reason: raison }),
		here
	),
	retablir: deed(
		'plan-drop-ins',
		v.object({}),
		(db, _nothing, { params }: OnSlot) => restoreSlot(db, params.creneau),
		here
	),
	changer: deed(
		'plan-drop-ins',
		ChangeForm,
		(db, { jour, debut, fin, places, lieu, salle, animateurs }, { params }: OnSlot) =>
			changeSlot(db, {
				slotId: params.creneau,
				day: jour,
				startsAt: debut,
				endsAt: fin,
				capacity: places,
				venue: lieu,
				roomId: salle || null,
				animatorIds: animateurs
			}),
		here,
		SLOT_FIELDS
	)
};
