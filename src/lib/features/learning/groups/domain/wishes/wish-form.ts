import { refuse } from '#lib/shared/refuse.ts';
import { isNeed } from '../offers/needs.ts';
import { bySlot, readSlotKey, slotKey, type WeeklySlot } from '../offers/slot-key.ts';
import type { Wish, WishRefusal } from './wish.ts';

/** The ranks somebody may give; the same one twice is told in the order of the week. */
export const RANKS = [1, 2, 3, 4, 5] as const;

/**
 * Reads when somebody can come: a rank beside each slot, and one slot more in her own words. Nothing
 * chosen at all is refused: who can come to nothing does not wait for a group.
 */
export function readWishForm(form: FormData): Wish | WishRefusal {
	const ranked = [...form].flatMap(([field, value]) => {
		const slot = field.startsWith('rang-') ? readSlotKey(field.slice('rang-'.length)) : null;
		const rank = Number(value);
		return slot && RANKS.some((one) => one === rank) ? [{ slot, rank }] : [];
	});
	const more = moreOf(form);
	if (more === 'unclear') {
		return refuse('form', 'Pour un autre créneau, donnez le jour et l’heure.');
	}
	const slots = ranked
		.toSorted((one, other) => one.rank - other.rank || bySlot(one.slot, other.slot))
		.map(({ slot }) => slot);
	if (more && !slots.some((slot) => slotKey(slot) === slotKey(more))) slots.push(more);
	if (slots.length === 0) {
		return refuse('no-slot', 'Choisissez au moins un créneau qui lui va.');
	}
	const needs = form.getAll('besoin').map(String);
	if (!needs.every(isNeed)) {
		return refuse('unknown-need', 'Choisissez les besoins dans la liste.');
	}
	return { slots: slots.slice(0, 60), needs, staysHere: form.get('ici') === 'oui' };
}

function moreOf(form: FormData): WeeklySlot | 'unclear' | null {
	const text = (name: string) => String(form.get(name) ?? '');
	const [day, hour] = [text('autre-jour'), text('autre-heure')];
	if (day === '' && hour === '') return null;
	return readSlotKey(`${day}-${hour}`) ?? 'unclear';
}
