import { counted } from '#lib/shared/french-plural.ts';
import type { PersonEvent, SheetPage } from '#lib/features/people/people/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { EXIT_NAMES } from '../../domain/exits/course-exit.ts';
import { groupName } from '../../domain/groups/group-name.ts';
import { enrolmentsOf, type PersonEnrolment } from './enrolments-of.ts';

const ORIGIN = 'Atelier';

/**
 * What the workshops tell of somebody: groups joined and left, and what she said at the end, with what
 * the acting role may know.
 * One statement: a person is in few groups, and a page of her sheet is cut afterwards.
 */
export async function listWorkshopEvents(
	db: Db,
	personId: string,
	_page: SheetPage
): Promise<PersonEvent[]> {
	const enrolments = await enrolmentsOf(db, personId);
	return enrolments.flatMap((enrolment) => [
		joined(enrolment),
		...left(enrolment),
		...ended(enrolment)
	]);
}

function joined(enrolment: PersonEnrolment): PersonEvent {
	const { id, attendance, programmeName, cycleLabel, year, seen } = enrolment;
	const attended =
		attendance && attendance.marked > 0
			? `, ${counted(attendance.attended, 'présence')} sur ${attendance.marked}`
			: '';
	const saw = seen && seen.length > 0 ? `. A vu\u00a0: ${seen.join(', ')}` : '';
	return {
		id,
		at: enrolment.enrolledOn ?? enrolment.recordedAt,
		kind: 'enrolment',
		title: `Inscription\u00a0: ${programmeName}`,
		detail: `${groupName(enrolment)}, cycle ${cycleLabel} ${year}${attended}${saw}`,
		origin: ORIGIN,
		by: enrolment.enrolledBy,
		href: `/equipe/ateliers/groupes/${enrolment.groupId}`
	};
}

function left(enrolment: PersonEnrolment): PersonEvent[] {
	const { id, leftOn, leftBecause, leftNotedBy, programmeName, groupId } = enrolment;
	if (!leftOn) return [];
	return [
		{
			id: `${id}-depart`,
			at: leftOn,
			kind: 'departure',
			title: `Départ\u00a0: ${programmeName}`,
			...(leftBecause && { detail: leftBecause }),
			origin: ORIGIN,
			by: leftNotedBy,
			href: `/equipe/ateliers/groupes/${groupId}`
		}
	];
}

function ended(enrolment: PersonEnrolment): PersonEvent[] {
	const { id, exitWord, exitOn, exitNotedBy, programmeName, groupId } = enrolment;
	if (!exitWord || !exitOn) return [];
	return [
		{
			id: `${id}-sortie`,
			at: exitOn,
			kind: 'course-exit',
			title: `À la fin du parcours\u00a0: ${programmeName}`,
			detail: `La personne ${EXIT_NAMES[exitWord]}`,
			origin: ORIGIN,
			by: exitNotedBy,
			href: `/equipe/ateliers/groupes/${groupId}`
		}
	];
}
