import { clockName, longDay } from '#lib/shared/french-dates.ts';
import { counted } from '#lib/shared/french-plural.ts';

/** What can be taken: a room, a colleague, a machine. `name` is what a refusal calls it. */
export type Resource = { kind: 'room' | 'animator' | 'machine'; id: string; name: string };

/** What takes it. */
export type BookingOwner = { kind: 'seance' | 'meeting' | 'project' | 'slot'; id: string };

export type Booking = {
	resource: Resource;
	owner: BookingOwner;
	from: Temporal.Instant;
	until: Temporal.Instant;
};

export type BookingRefusal = {
	refusal: 'taken' | 'unknown-room' | 'hours';
	message: string;
};

/** Who has it, and when; without `what`, another centre has her, and says no more. */
export type Holder = {
	kind: Resource['kind'];
	name: string;
	day: string;
	from: string;
	until: string;
	what: string | null;
	by: string | null;
};

const INSTEAD: Record<Resource['kind'], string> = {
	room: 'Choisissez un autre horaire ou une autre salle.',
	animator: 'Choisissez un autre horaire ou quelqu’un d’autre.',
	machine: 'Choisissez un autre horaire.'
};

/** Somebody who is refused knows who has it and when, and what to do (the annex: one room, one group). */
export function takenMessage(
	{ kind, name, day, from, until, what, by }: Holder,
	others = 0
): string {
	const who = what ? `${what}${by ? `, prévu par ${by}` : ''}` : 'un autre centre l’attend';
	const when = `le ${longDay(day)}, de ${clockName(from)} à ${clockName(until)}`;
	const more =
		others === 0 ? '' : ` Et ${counted(others, 'autre date ne va', 'autres dates ne vont')} pas.`;
	return `${name} n’est pas libre ${when} (${who}).${more} ${INSTEAD[kind]}`;
}
