import type { Visit } from '#lib/features/desk/drop-ins/index.server.ts';
import { wallName } from './wall-name.ts';

/** Who has a seat in a slot, for the wall: names cut short, the others counted; not who came. */
export function expectedSentence(visits: readonly Visit[]): string {
	const names = visits.flatMap(({ name }) => wallName(name) ?? []);
	const nameless = visits.length - names.length;
	const others = nameless > 0 ? [`${nameless} sans nom`] : [];
	return [...names, ...others].join(', ') || 'personne pour l’instant';
}
