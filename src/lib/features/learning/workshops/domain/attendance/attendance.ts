import { refuse } from '#lib/shared/refuse.ts';
/** A mark of the attendance register; "en retard" carries its minutes (study-2.6). */
export type Mark =
	| { kind: 'present' }
	| { kind: 'absent' }
	| { kind: 'excused' }
	| { kind: 'late'; minutes: number };

export type MarkKind = Mark['kind'];

/** What the register calls each mark. */
export const MARK_NAMES: Record<MarkKind, string> = {
	present: 'Présent',
	absent: 'Absent',
	excused: 'Excusé',
	late: 'En retard'
};

/**
 * The mark that a sheet begins with: everybody is present, one tap an exception. Where one comes as one
 * likes, nobody is expected: one tap for whoever came.
 */
export function firstKind(absenceAnnounced: boolean, comesFreely: boolean): MarkKind {
	if (comesFreely) return 'absent';
	return absenceAnnounced ? 'excused' : 'present';
}

/** Where one comes as one likes, whoever did not come is not absent: nothing is written of her. */
export function onlyWhoCame(
	marks: ReadonlyMap<string, Mark>,
	noted: ReadonlySet<string>
): Map<string, Mark> {
	return new Map(
		[...marks].filter(([enrolmentId, { kind }]) => kind !== 'absent' || noted.has(enrolmentId))
	);
}

export type AttendanceRefusal = {
	refusal: 'cancelled' | 'not-yet' | 'unknown-person' | 'late-minutes';
	message: string;
};

/**
 * A sheet is accepted when the séance has begun its day, is not cancelled, names only people
 * enrolled that day, and no one is late by more than the séance lasts (study-2.3: everyone commits
 * to the whole course).
 */
export function refuseSheet(
	seance: { day: string; minutes: number; cancelled: boolean },
	enrolled: ReadonlySet<string>,
	marks: ReadonlyMap<string, Mark>,
	today: string
): AttendanceRefusal | null {
	if (seance.cancelled) {
		return refuse(
			'cancelled',
			'Cette séance est annulée\u00a0: rétablissez-la avant de noter les présences.'
		);
	}
	if (seance.day > today) {
		return refuse(
			'not-yet',
			'Cette séance n’a pas encore eu lieu\u00a0: les présences se notent le jour même.'
		);
	}
	for (const [enrolment, mark] of marks) {
		if (!enrolled.has(enrolment)) {
			return refuse(
				'unknown-person',
				'La liste a changé entre-temps\u00a0: rechargez la page, puis notez à nouveau.'
			);
		}
		if (mark.kind === 'late' && !(mark.minutes >= 1 && mark.minutes < seance.minutes)) {
			return refuse(
				'late-minutes',
				`Un retard se compte de 1 à ${seance.minutes - 1} minutes. Au-delà, choisissez « Absent ».`
			);
		}
	}
	return null;
}
