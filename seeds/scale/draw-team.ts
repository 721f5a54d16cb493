import type { Telling } from './centre-telling.ts';
import { written } from './course-calendar.ts';
import { drawName } from '../plan/draw-name.ts';
import { noteJournal } from './note-journal.ts';

/** Marks that one animator writes in ten years. */
const MARKS_OF_AN_ANIMATOR = 20_000;

type Opened = Pick<Telling, 'rows' | 'chance' | 'newId' | 'centreId' | 'shape'>;

/** Hires the team of a centre: a desk, a director, and as many animators as its size asks for. */
export function drawTeam(opened: Opened, at: number): Telling['team'] {
	const animators = Math.max(2, Math.ceil(opened.shape.marks / MARKS_OF_AN_ANIMATOR));
	const team = {
		direction: hire(opened, at, 'direction'),
		accueil: hire(opened, at, 'accueil'),
		animators: Array.from({ length: animators }, () => hire(opened, at, 'animateur'))
	};
	hire(opened, at, 'referent-famille');
	// The network has one coordination, hired with its first centre.
	if (opened.shape.rank === 1) hire(opened, at, 'coordination');
	return team;
}

function hire(opened: Opened, at: number, role: string): string {
	const { rows, chance, newId } = opened;
	const centre_id = role === 'coordination' ? null : opened.centreId;
	const { familyName, givenName } = drawName(chance, chance.hits(0.7) ? 'female' : 'male', 45);
	const [staffId, membershipId] = [newId(at), newId(at)];
	const recorded_at = written(at);
	rows.staff_members.push({
		id: staffId,
		display_name: `${givenName} ${familyName}`,
		recorded_at
	});
	rows.memberships.push({
		id: membershipId,
		staff_id: staffId,
		centre_id,
		role,
		started_at: recorded_at,
		ended_at: null
	});
	const operator = { staffId: null, role: 'operator' as const };
	noteJournal({ rows, centreId: centre_id }, at, operator, ['add', 'membership', membershipId]);
	return staffId;
}
