/** Something a person asked for and was told it is done: what must be found, once, at the end. */
export type Acknowledged =
	| { kind: 'sheet'; seanceId: string; marks: Record<string, string> }
	| { kind: 'group'; groupId: string | null; cycle: string; seances: number }
	| { kind: 'enrolment'; groupId: string; familyName: string; givenName: string }
	| { kind: 'departure'; enrolmentId: string }
	| { kind: 'rubric'; text: string }
	| { kind: 'request'; words: string; newcomer: string | null }
	| { kind: 'answer'; requestId: string; answer: string; words: string }
	| { kind: 'answer-undo'; answerId: string }
	| { kind: 'import'; fileName: string; people: string[]; seances: number; led: string };

export type Kind = Acknowledged['kind'];

/** What everybody was told, in order. */
export type Ledger = {
	acknowledged: Acknowledged[];
	/** A form refused, or answered by something that no person should see. */
	surprises: string[];
};
