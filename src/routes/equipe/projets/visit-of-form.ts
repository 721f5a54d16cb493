import type { VisitFormData } from '#lib/features/learning/projects/index.ts';

/** What the form says of a visit, in the words of the feature. */
export function visitOf(typed: VisitFormData) {
	return {
		day: typed.jour,
		minutes: typed.minutes,
		personIds: typed.venus,
		unnamed: typed.sansnom,
		done: typed.fait,
		device: typed.objet
			? { brand: typed.objet, fault: typed.panne, repaired: typed.repare || ('no' as const) }
			: null
	};
}

type VisitField = Exclude<keyof VisitFormData, 'venus'>;

/** The field that a refusal is about. */
export function fieldOfVisit({ refusal }: { refusal: string }): VisitField {
	const fields: Record<string, VisitField> = {
		day: 'jour',
		minutes: 'minutes',
		unnamed: 'sansnom',
		nobody: 'sansnom',
		device: 'objet',
		done: 'fait',
		confidential: 'fait'
	};
	return fields[refusal] ?? 'jour';
}
