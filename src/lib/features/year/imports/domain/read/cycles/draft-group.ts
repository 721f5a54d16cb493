import { slotOf } from './group-slot.ts';
import type { DraftEnrolment, DraftGroup, DraftSeance } from '../../register.ts';
import type { SeasonEnrolment, SeasonGroup } from './season-group.ts';

/** A group as it is proposed, its séances and enrolments each with a key. */
export function draftGroup(
	group: SeasonGroup,
	cycleKey: string,
	label: string,
	at: number
): DraftGroup {
	const key = `${cycleKey}/${label || at + 1}`;
	const keys = new Map(group.seances.map((seance) => [seance, seanceKey(group, seance, key)]));
	return {
		key,
		label,
		...slotOf(group),
		...(group.facts.venue ? { venue: group.facts.venue } : {}),
		animators: group.facts.animators,
		seances: group.seances.map((seance): DraftSeance => {
			const startsAt = seance.startsAt ?? group.facts.clock?.startsAt;
			return {
				key: keys.get(seance) ?? '',
				date: seance.date,
				...(startsAt ? { startsAt } : {}),
				minutes: seance.minutes,
				yearInferred: seance.yearInferred,
				place: seance.place,
				...(seance.cancelledBy ? { cancelledBy: seance.cancelledBy } : {})
			};
		}),
		enrolments: group.enrolments.map((enrolment) => draftEnrolment(enrolment, group, keys))
	};
}

function seanceKey(
	group: SeasonGroup,
	seance: SeasonGroup['seances'][number],
	key: string
): string {
	const isAlone = group.seances.filter(({ date }) => date === seance.date).length === 1;
	return `${key}/${seance.date}${isAlone ? '' : `T${seance.startsAt ?? ''}`}`;
}

function draftEnrolment(
	enrolment: SeasonEnrolment,
	group: SeasonGroup,
	keys: Map<SeasonGroup['seances'][number], string>
): DraftEnrolment {
	return {
		personKey: enrolment.personKey,
		...(enrolment.enrolledOn ? { enrolledOn: enrolment.enrolledOn } : {}),
		...(enrolment.leftOn ? { leftOn: enrolment.leftOn } : {}),
		place: enrolment.place,
		marks: group.seances.flatMap((seance) => {
			const placed = enrolment.marks.get(seance);
			return placed
				? [{ seanceKey: keys.get(seance) ?? '', mark: placed.mark, place: placed.place }]
				: [];
		}),
		observations: enrolment.observations
	};
}
