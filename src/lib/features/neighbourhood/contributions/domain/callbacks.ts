/** What came of a call to whoever left a telephone. */
export const CALL_OUTCOMES = {
	reached: { path: 'joint', label: 'Joint', told: 'On lui a parlé.' },
	'left-word': {
		path: 'message',
		label: 'Message laissé',
		told: 'Un message est laissé\u00a0: on rappellera.'
	},
	'gave-up': { path: 'arret', label: 'Ne plus rappeler', told: 'On ne rappelle plus.' }
} as const;
export type CallOutcome = keyof typeof CALL_OUTCOMES;

/** Somebody who heard a message is called again; who was reached, or cannot be, is not. */
export const isStillToCall = (last: CallOutcome | null): boolean =>
	last === null || last === 'left-word';

/** The outcome that a form named. */
export const outcomeNamed = (path: (typeof CALL_OUTCOMES)[CallOutcome]['path']): CallOutcome =>
	(Object.keys(CALL_OUTCOMES) as CallOutcome[]).find((one) => CALL_OUTCOMES[one].path === path)!;
