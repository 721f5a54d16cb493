import type { Kind } from '#lib/features/reminders/rules/index.ts';

/** Something that somebody is reminded of, as it stands now. */
export type Occasion = {
	kind: Kind;
	/** The démarche, the séance, the move of a séance… */
	subjectId: string;
	/** Whom it is about. */
	personId: string;
	/** The date that is reminded, a day of the centre's zone. */
	dueOn: string;
	/** « 14:00 », when it has an hour. */
	time: string | null;
	/** Since when it is known: a step that was past by then never was. */
	since: Temporal.Instant;
	/** Told at once, since then; null: it is told before its date. */
	changedAt: Temporal.Instant | null;
	/** The day where it was, when it moved. */
	former: string | null;
	/** What is to be given back. */
	thing: string | null;
};

/** What makes a reminder leave once. */
export type ReminderKey = Pick<Occasion, 'kind' | 'subjectId' | 'dueOn' | 'personId'>;

/** One occasion from another, whatever its steps. */
export const occasionKey = ({ kind, subjectId, dueOn, personId }: ReminderKey) =>
	`${kind} ${subjectId} ${dueOn} ${personId}`;

/** The name of a step of what is told at once. */
export const stepOfChange = (at: Temporal.Instant) => at.round('second').toString();
