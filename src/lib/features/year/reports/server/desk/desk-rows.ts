import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import type {
	AnswerKind,
	Autonomy,
	RequestChannel,
	RequestOrigin
} from '../../domain/count/desk-counts.ts';

/** Requests alike in what tells them apart, and how many of them ended in this or that. */
export type AskedRow = {
	family: FamilyCode;
	month: number;
	channel: RequestChannel;
	origin: RequestOrigin;
	partner: string | null;
	requests: number;
	anonymous: number;
	unanswered: number;
	/** With one of the two answers to « faites-le à ma place ». */
	inPlace: number;
	noneFound: number;
	/** To a pré-liste; `entered`, then in a group of that programme. */
	led: number;
	entered: number;
};

export type DeskRows = {
	asked: AskedRow[];
	/** Requests that had an answer of that kind. */
	answered: { kind: AnswerKind; requests: number }[];
	autonomy: { autonomy: Autonomy; answers: number }[];
	answerMinutes: number;
	knownPeople: number;
	dropIns: { slots: number; visits: number; minutes: number };
};
