import { foldText, normalisePersonName } from '#lib/shared/person-name.ts';
import { fingerprint } from '../fingerprint.ts';
import { french } from '../notebook.ts';
import type { PlannedGroup } from './plan-import-planned.ts';
import type { Planning } from './plan-import-settle.ts';
import type { DraftCycle } from '../register.ts';

export type StaffName = { id: string; name: string };

/** The animators a register names, among the centre's team; a name it does not have is asked. */
export function planAnimators(
	{ plan, answers }: Planning,
	cycle: DraftCycle,
	group: PlannedGroup,
	staff: StaffName[]
): void {
	const { place } = group;
	if (!place) return;
	const teaching = new Set(group.known?.animators);
	for (const [index, name] of group.draft.animators.entries()) {
		let found = staff.filter((member) => isNamed(member, name));
		if (found.length !== 1) {
			const id = `animator-${fingerprint(`${cycle.key}\u0000${group.draft.key}\u0000${index}`)}`;
			plan.questions.push({
				id,
				kind: 'other',
				place,
				text: french(
					`Le registre nomme « ${name} » pour animer le ${group.words}. Qui est-ce dans l’équipe\u00a0?`
				),
				choices: [
					{ value: 'ignore', label: 'Ne pas noter d’animateur' },
					...staff.map((member) => ({ value: member.id, label: member.name }))
				],
				assumed: 'ignore'
			});
			found = staff.filter((member) => member.id === answers[id]);
		}
		for (const member of found) {
			if (teaching.has(member.id)) continue;
			teaching.add(member.id);
			plan.inserts.group_animators.push({ group_id: group.id, staff_id: member.id });
			if (group.known) {
				plan.differences.push({
					place,
					what: `Animation, ${group.words}`,
					before: null,
					after: member.name,
					kind: 'added'
				});
			}
		}
	}
}

/** Same words in any order, or the only word of the register is one of the name's. */
function isNamed(member: StaffName, written: string): boolean {
	const words = foldText(written);
	return (
		normalisePersonName(member.name, '') === normalisePersonName(written, '') ||
		(words !== '' && foldText(member.name).split(' ').includes(words))
	);
}
