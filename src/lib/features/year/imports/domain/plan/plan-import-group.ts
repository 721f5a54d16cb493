import { foldText } from '#lib/shared/person-name.ts';
import { addUpdate } from './import-plan.ts';
import type { KnownGroup } from '../match/plan-import-known.ts';
import type { PlannedGroup } from './plan-import-planned.ts';
import { type Planning, settle } from './plan-import-settle.ts';
import { groupWords, hoursWords } from './plan-import-words.ts';
import type { DraftCycle, DraftGroup } from '../register.ts';

/** A group of the register: the centre's own when it has it, a new one otherwise. */
export function planGroup(
	planning: Planning,
	cycle: DraftCycle,
	cycleId: string,
	draft: DraftGroup,
	known: KnownGroup | undefined,
	takenLabels: Set<string>
): PlannedGroup {
	const group = {
		draft,
		known,
		words: groupWords(known?.label ?? draft.label, cycle.label),
		place: draft.seances[0]?.place ?? draft.enrolments[0]?.place ?? null
	};
	if (known) {
		reviseGroup(planning, { ...group, known });
		return { id: known.id, ...group };
	}
	const id = planning.newId();
	planning.plan.inserts.workshop_groups.push({
		id,
		cycle_id: cycleId,
		label: freeLabel(draft, takenLabels),
		weekday: draft.slot?.weekday ?? null,
		starts_at: draft.slot?.startsAt ?? null,
		ends_at: draft.slot?.endsAt ?? null,
		venue: draft.venue ?? null
	});
	return { id, ...group };
}

/** A cycle never has two groups of one name: the second takes its hours, or a number. */
function freeLabel({ label, slot }: DraftGroup, taken: Set<string>): string {
	const hours = slot && hoursWords({ ...slot });
	const numbered = (n: number) => (label ? `${label} (${n})` : `Groupe ${n}`);
	let free = taken.has(foldText(label)) && !label && hours ? hours : label;
	for (let n = 2; taken.has(foldText(free)); n += 1) free = numbered(n);
	taken.add(foldText(free));
	return free;
}

function reviseGroup(
	planning: Planning,
	group: Omit<PlannedGroup, 'id'> & { known: KnownGroup }
): void {
	const { draft, known, words, place } = group;
	if (!place) return;
	const revise = (
		column: string,
		change: { what: string; before: string | null; after: string; set: object }
	) =>
		settle(planning, {
			id: `workshop_groups:${known.id}:${column}`,
			imported: known.importId !== null,
			place,
			what: `${change.what}, ${words}`,
			before: change.before,
			after: change.after,
			apply: () =>
				addUpdate(planning.plan, {
					table: 'workshop_groups',
					key: { id: known.id },
					set: { ...change.set }
				})
		});
	const { slot, venue } = draft;
	const before = hoursWords(known);
	const after = slot && hoursWords(slot);
	if (slot && after && after !== before) {
		const set = { weekday: slot.weekday, starts_at: slot.startsAt, ends_at: slot.endsAt };
		revise('slot', { what: 'Créneau', before, after, set });
	}
	if (venue && venue !== known.venue) {
		revise('venue', {
			what: 'Lieu',
			before: known.venue,
			after: venue,
			set: { venue }
		});
	}
}
