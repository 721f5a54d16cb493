import { refuse } from '#lib/shared/refuse.ts';
export const PROVIDED = [
	'computers',
	'big-screen',
	'step-free',
	'hearing-loop',
	'quiet',
	'kitchen'
] as const;

export type Provided = (typeof PROVIDED)[number];

export const PROVIDED_NAMES: Record<Provided, string> = {
	computers: 'des ordinateurs',
	'big-screen': 'un grand écran',
	'step-free': 'un accès sans marche',
	'hearing-loop': 'une boucle magnétique',
	quiet: 'le calme',
	kitchen: 'une cuisine'
};

export type Room = { id: string; name: string; seats: number | null; provides: Provided[] };

export type RoomRefusal = {
	refusal: 'name' | 'seats' | 'name-taken' | 'unknown' | 'in-use';
	message: string;
};

/** A room has a name of its own in its centre, and 1 to 500 seats when they are known. */
export function refuseRoom({ name, seats }: Omit<Room, 'id' | 'provides'>): RoomRefusal | null {
	if (!name.trim() || name.trim().length > 120) {
		return refuse('name', 'Donnez un nom à la salle\u00a0: « Salle informatique ».');
	}
	if (seats !== null && !(Number.isInteger(seats) && seats >= 1 && seats <= 500)) {
		return refuse('seats', 'Une salle compte de 1 à 500 places.');
	}
	return null;
}
