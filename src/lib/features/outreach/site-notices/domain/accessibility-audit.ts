import audit from '#content/accessibility-audit.json' with { type: 'json' };

/** Of RGAA 4.1. */
const ALL_CRITERIA = 106;

/** What the audit file says of a criterion, and how it is known. */
export type Checked = { criterion: string; how: 'machine' | 'essai' | 'relecture' };
/** What does not work yet, for whom, and what to do meanwhile. */
export type Unmet = { criterion: string; what: string; instead: string };

export type Audit = {
	on: string;
	/** Who audited the whole, when it was somebody else than those who make it; null: nobody has. */
	auditedBy: string | null;
	pages: string[];
	tools: string[];
	checked: Checked[];
	notApplicable: string[];
	unmet: Unmet[];
};

/** The audit file that the product keeps. */
export const AUDIT: Audit = audit as Audit;

/** As the law words it. */
export const CONFORMITY_WORDS = {
	total: 'totalement conforme',
	partial: 'partiellement conforme',
	none: 'non conforme'
} as const;

/**
 * The state that a statement declares (décret 2019-768, arrêté du 20 septembre 2019): without the audit of
 * somebody else it is « non conforme », whatever the makers checked; then all criteria, half of them, or fewer.
 */
export function conformity({ auditedBy, checked, notApplicable }: Audit): {
	state: 'total' | 'partial' | 'none';
	met: number;
	applicable: number;
} {
	const applicable = ALL_CRITERIA - notApplicable.length;
	const met = checked.length;
	if (!auditedBy || met * 2 < applicable) return { state: 'none', met, applicable };
	return { state: met === applicable ? 'total' : 'partial', met, applicable };
}
