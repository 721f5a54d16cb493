/** Why somebody says that what she reads should not stand there, in her words. */
export const REPORT_REASONS = {
	'not-there': 'Ce n’est plus vrai, ou ce n’est plus là',
	false: 'C’est faux',
	charter: 'C’est blessant, ou cela n’a rien à faire ici',
	double: 'C’est dit deux fois',
	'about-somebody': 'On y reconnaît quelqu’un',
	illegal: 'C’est interdit par la loi',
	'life-in-danger': 'Quelqu’un est en danger'
} as const;
export type ReportReason = keyof typeof REPORT_REASONS;

/** What came of it, as it is told to whoever has said so. */
export const REPORT_OUTCOMES = {
	kept: 'Le message reste.',
	hidden: 'Le message n’est plus montré.',
	corrected: 'Le message a été corrigé.'
} as const;
export type ReportOutcome = keyof typeof REPORT_OUTCOMES;
