import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import type {
	AnswerKind,
	Autonomy,
	RequestChannel,
	RequestOrigin
} from '../../domain/count/desk-counts.ts';

/** Requests alike in all that is counted of them. */
export type AskedRow = {
	family: FamilyCode;
	month: number;
	channel: RequestChannel;
	origin: RequestOrigin;
	partner: string | null;
	requests: number;
	anonymous: number;
	unanswered: number;
};

/** Requests of a family that had an answer of that kind. */
export type AnsweredRow = {
	family: FamilyCode;
	kind: AnswerKind;
	requests: number;
	minutes: number;
};

export type DeskRows = {
	asked: AskedRow[];
	answered: AnsweredRow[];
	/** Requests with one of the two answers to « faites-le à ma place ». */
	inPlace: { family: FamilyCode; requests: number }[];
	autonomy: { autonomy: Autonomy; answers: number }[];
	led: { family: FamilyCode; requests: number; entered: number }[];
	knownPeople: number;
	dropIns: { slots: number; visits: number; minutes: number };
};
