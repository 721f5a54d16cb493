import { addUpdate } from './import-plan.ts';
import type { KnownSeance } from './plan-import-known.ts';
import type { PlannedCalendar, PlannedGroup, PlannedSeance } from './plan-import-planned.ts';
import { neutralReason } from './plan-import-reason.ts';
import { pairSeances } from './plan-import-seances.ts';
import { type Planning, settle } from './plan-import-settle.ts';
import { countWords, dayWords } from './plan-import-words.ts';
import type { DraftPerson, DraftSeance } from './register.ts';

/** The séances of a group: the centre's own when it has them, new ones otherwise. */
export function planCalendar(
	planning: Planning,
	group: PlannedGroup,
	people: DraftPerson[]
): PlannedCalendar {
	const { draft, known } = group;
	const drafts = draft.seances.map((seance) => ({
		...seance,
		startsAt: seance.startsAt ?? draft.slot?.startsAt
	}));
	const unique = new Map(drafts.map((seance) => [slotOf(seance), seance]));
	const { pairs, gone } = pairSeances([...unique.values()], known?.seances ?? []);
	const seances = new Map<string, PlannedSeance>();
	const written = new Map<string, PlannedSeance>();
	for (const seance of drafts) {
		const match = pairs.get(unique.get(slotOf(seance))!);
		let planned = written.get(slotOf(seance));
		if (!planned) {
			if (match) reviseSeance(planning, group, seance, match);
			const id = match?.id ?? insertSeance(planning, group, seance);
			planned = {
				id,
				day: match?.day ?? seance.date,
				known: match,
				isCancelled: seance.cancelledBy !== undefined
			};
			planCancellation(planning, group, seance, planned, people);
			written.set(slotOf(seance), planned);
		}
		seances.set(seance.key, planned);
	}
	return { seances, gone };
}

function slotOf({ date, startsAt }: DraftSeance): string {
	return `${date} ${startsAt ?? ''}`;
}

function insertSeance({ plan, newId }: Planning, group: PlannedGroup, seance: DraftSeance): string {
	const id = newId();
	plan.inserts.seances.push({
		id,
		group_id: group.id,
		day: seance.date,
		starts_at: seance.startsAt ?? null,
		planned_minutes: seance.minutes
	});
	if (group.known) {
		const marks = group.draft.enrolments.flatMap((enrolment) =>
			enrolment.marks.filter((mark) => mark.seanceKey === seance.key)
		).length;
		plan.differences.push({
			place: seance.place,
			what: `Séance du ${dayWords(seance.date)}, ${group.words}`,
			before: null,
			after: countWords(marks, 'présence notée', 'présences notées'),
			kind: 'added'
		});
	}
	return id;
}

function reviseSeance(
	planning: Planning,
	group: PlannedGroup,
	seance: DraftSeance,
	known: KnownSeance
): void {
	const revise = (
		column: string,
		what: string,
		before: string | null,
		after: string,
		set: object
	) =>
		settle(planning, {
			id: `seances:${known.id}:${column}`,
			imported: known.importId !== null,
			place: seance.place,
			what: `${what} du ${dayWords(known.day)}, ${group.words}`,
			before,
			after,
			apply: () =>
				addUpdate(planning.plan, { table: 'seances', key: { id: known.id }, set: { ...set } })
		});
	const { date, startsAt, minutes } = seance;
	if (date !== known.day) {
		revise('day', 'Date de la séance', dayWords(known.day), dayWords(date), { day: date });
	}
	if (startsAt && startsAt !== known.startsAt) {
		revise('start', 'Heure de la séance', known.startsAt, startsAt, { starts_at: startsAt });
	}
	if (minutes !== known.plannedMinutes) {
		revise('minutes', 'Durée de la séance', `${known.plannedMinutes} min`, `${minutes} min`, {
			planned_minutes: minutes
		});
	}
}

function planCancellation(
	planning: Planning,
	group: PlannedGroup,
	seance: DraftSeance,
	planned: PlannedSeance,
	people: DraftPerson[]
): void {
	const { cancelledBy } = seance;
	const cancellation = planned.known?.cancellation;
	if (!cancelledBy || (cancellation && !cancellation.takenBack)) return;
	const apply = () => {
		planning.plan.inserts.seance_cancellations.push({
			seance_id: planned.id,
			reason: neutralReason(cancelledBy.text, people)
		});
	};
	if (!planned.known) return apply();
	settle(planning, {
		id: `seance_cancellations:${planned.id}`,
		imported: !cancellation?.takenBack,
		place: cancelledBy.place,
		what: `Annulation de la séance du ${dayWords(planned.day)}, ${group.words}`,
		before: null,
		after: 'annulée',
		apply
	});
}
