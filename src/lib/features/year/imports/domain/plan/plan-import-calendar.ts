import { counted } from '#lib/shared/french-plural.ts';
import type { PlannedCalendar, PlannedGroup, PlannedSeance } from './plan-import-planned.ts';
import { pairSeances } from '../match/plan-import-seances.ts';
import type { Planning } from './plan-import-settle.ts';
import { dayWords } from './plan-import-words.ts';
import type { DraftPerson, DraftSeance } from '../register.ts';
import { planCancellation, reviseSeance } from './plan-import-seance.ts';

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
			after: counted(marks, 'présence notée', 'présences notées'),
			kind: 'added'
		});
	}
	return id;
}
