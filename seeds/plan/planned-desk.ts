import type { Reason } from '#lib/features/desk/exceptions/index.ts';
import type { Origin } from '#lib/features/desk/requests/index.ts';
import type { QuarterKind } from '#lib/features/people/quarters/index.ts';
import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import type { DeskContent } from './desk-content.ts';
import type { PlannedPerson } from './planned-person.ts';

/** Somebody whom no workshop knows: met at the desk, on that day. */
export type PlannedResident = {
	person: PlannedPerson;
	metOn: string;
	email: string | undefined;
	/** She says that she has no telephone. */
	noPhone: boolean;
	memberNumber: string | undefined;
	/** The kind of quarter she lives in, where her centre has one; absent: not told. */
	quarter: QuarterKind | undefined;
	status: 'retraite' | 'sans_emploi' | 'en_emploi' | 'scolarise';
	adult: { familyName: string; givenName: string } | undefined;
	reminders: 'given' | 'refused' | undefined;
};

export type PlannedAnswer =
	| { kind: 'guided'; minutes: number; autonomy: string }
	| { kind: 'guide-shown'; words: string; minutes: number }
	| { kind: 'exception'; minutes: number; reason: Reason; words: string }
	| { kind: 'declined-in-place'; offered: string[] }
	| { kind: 'none-found'; words: string }
	| { kind: 'come-back'; words: string; dueOn: string; ending: 'came' | 'gave-up' }
	| { kind: 'referred'; partner: string; told: string };

export type PlannedRequest = {
	day: string;
	clock: string;
	words: string;
	family: FamilyCode;
	channel: 'comes' | 'phones' | 'partner';
	origin: Origin;
	/** Code of the partner that sent her. */
	partner: string | undefined;
	/** Absent: anonymous. */
	person: PlannedPerson | undefined;
	answers: PlannedAnswer[];
};

/** She first came to ask for a course, and waited for it. */
export type PlannedFirstAsk = {
	person: PlannedPerson;
	programme: string;
	day: string;
	words: string;
};

export type PlannedDesk = {
	content: DeskContent;
	/** The day on which its notebook of requests begins. */
	since: string;
	/** Numbers of the partners, by code. */
	phones: Map<string, string>;
	residents: PlannedResident[];
	firstAsks: PlannedFirstAsk[];
	/** Of the days before today, the oldest first. */
	requests: PlannedRequest[];
};
