import { needName } from '../domain/offers/needs.ts';
import { weeklySlotName } from '../domain/offers/slot-key.ts';
import type { Wish } from '../domain/wishes/wish.ts';

/** What is known of when somebody can come, a fact a line; who told nothing is thought free. */
export function wishFacts(wish: Wish | null, companions: readonly string[]): string[] {
	const withWhom = companions.length > 0 ? [`Vient avec ${companions.join(' et ')}`] : [];
	if (!wish)
		return ['Souhaits à demander\u00a0: tous les créneaux sont supposés possibles', ...withWhom];
	const slots = wish.slots.map(weeklySlotName);
	return [
		slots.length > 0 ? `Peut venir\u00a0: ${slots.join(', puis ')}` : 'Aucun créneau possible',
		...(wish.needs.length > 0 ? [`Besoin\u00a0: ${wish.needs.map(needName).join(', ')}`] : []),
		...(wish.staysHere ? ['Ne vient qu’au centre'] : []),
		...withWhom
	];
}
