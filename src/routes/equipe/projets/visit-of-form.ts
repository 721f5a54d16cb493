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

/** The field beside which each refusal is said. */
export const VISIT_FIELDS = {
	day: 'jour',
	minutes: 'minutes',
	unnamed: 'sansnom',
	nobody: 'sansnom',
	device: 'objet',
	done: 'fait',
	confidential: 'fait',
	otherwise: 'jour'
};
