import { isDay } from '#lib/shared/day.ts';
import { foldText } from '#lib/shared/person-name.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';

/** Days a walk lasts, unless its centre says until when. */
const WALK_DAYS = 60;
/** The longest a link may stay open: whoever finds an old sheet opens nothing. */
const MOST_DAYS = 180;
const MOST_STREETS = 200;
const LONGEST = { label: 80, street: 120 };

/** Where ambassadors go, and until when: the name is the walk’s, nobody’s of theirs. */
export type Walk = { label: string; streets: string[]; endsOn: string };
type WalkRefusal = Refusal<'label' | 'streets' | 'end'>;

/** The last day of a walk given that day, where nobody says another. */
export const lastDayOf = (today: string) =>
	Temporal.PlainDate.from(today).add({ days: WALK_DAYS }).toString();

/** A walk as its centre types it: one street a line, twice the same is once. */
export function readWalk(
	typed: { label: string; streets: string; endsOn: string },
	today: string
): Walk | WalkRefusal {
	const label = spaced(typed.label);
	if (!label)
		return refuse('label', 'Donnez un nom à cette balade\u00a0: «\u202fBalade du port\u202f».');
	if (label.length > LONGEST.label) {
		return refuse('label', `Ce nom est trop long\u00a0: ${LONGEST.label} signes au plus.`);
	}
	const streets = readStreets(typed.streets);
	if (streets.length > MOST_STREETS) {
		return refuse(
			'streets',
			`Cette liste a ${streets.length} rues\u00a0: ${MOST_STREETS} au plus. Faites deux balades.`
		);
	}
	if (streets.some((street) => street.length > LONGEST.street)) {
		return refuse('streets', `Une rue par ligne, ${LONGEST.street} signes au plus chacune.`);
	}
	const most = Temporal.PlainDate.from(today).add({ days: MOST_DAYS }).toString();
	if (!isDay(typed.endsOn) || typed.endsOn < today || typed.endsOn > most) {
		return refuse('end', 'Choisissez un dernier jour d’ici six mois.');
	}
	return { label, streets, endsOn: typed.endsOn };
}

function readStreets(text: string): string[] {
	const streets = new Map<string, string>();
	for (const line of text.split('\n')) {
		const street = spaced(line);
		const folded = foldText(street);
		if (folded && !streets.has(folded)) streets.set(folded, street);
	}
	return [...streets.values()];
}

/** A street of a walk, and its commune where it is said after a comma. */
export function streetAndTown(street: string): { street: string; town: string | null } {
	const [, name, town] = /^(.*\S)\s*,\s*([^,\d]+)$/.exec(street) ?? [];
	return name && town ? { street: name, town: town.trim() } : { street, town: null };
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
