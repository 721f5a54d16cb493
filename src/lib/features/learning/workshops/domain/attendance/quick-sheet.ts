import { refuse } from '#lib/shared/refuse.ts';
import type { Mark } from './attendance.ts';

/** The fields of a sheet typed again from paper, and what a line of each means. */
export const QUICK_FIELDS = { absent: 'absents', excused: 'excuses', late: 'retards' } as const;

export type QuickRefusal = { refusal: 'number' | 'twice' | 'minutes'; message: string };

type Line = { enrolmentId: string; number: number };

/**
 * Reads the numbers of a paper sheet, « 2 5 » absent, « 7 » excused, « 3:15 » fifteen minutes late:
 * everybody else is present, as the animator says it in the room.
 */
export function readQuickSheet(
	form: FormData,
	lines: readonly Line[]
): Map<string, Mark> | QuickRefusal {
	const marks = new Map<string, Mark>();
	const known = new Map(lines.map(({ number, enrolmentId }) => [number, enrolmentId]));
	for (const [kind, field] of Object.entries(QUICK_FIELDS)) {
		for (const piece of piecesOf(String(form.get(field) ?? ''))) {
			const [typed = '', minutes] = piece.split(/[:=]/);
			const enrolmentId = /^\d{1,3}$/.test(typed) ? known.get(Number(typed)) : undefined;
			if (!enrolmentId) {
				return refuse('number', `Aucune personne de la feuille n’a le numéro ${piece}.`);
			}
			if (marks.has(enrolmentId)) {
				return refuse(
					'twice',
					`Le numéro ${typed} est écrit deux fois\u00a0: laissez-le une seule fois.`
				);
			}
			if (kind === 'late' ? !/^\d{1,3}$/.test(minutes ?? '') : minutes !== undefined) {
				return refuse(
					'minutes',
					`Pour un retard, écrivez le numéro, deux-points et les minutes, par exemple ${typed}:15.`
				);
			}
			marks.set(
				enrolmentId,
				kind === 'late' ? { kind, minutes: Number(minutes) } : { kind: kind as 'absent' }
			);
		}
	}
	for (const { enrolmentId } of lines) {
		if (!marks.has(enrolmentId)) marks.set(enrolmentId, { kind: 'present' });
	}
	return marks;
}

/** « 2 5,7 » is three numbers; « 3 : 15 » is one piece. */
export function piecesOf(typed: string): string[] {
	return typed
		.replaceAll(/\s*([:=])\s*/g, '$1')
		.split(/[\s,;]+/)
		.filter(Boolean);
}
