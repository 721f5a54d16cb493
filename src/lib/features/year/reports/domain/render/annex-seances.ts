/** The séances of the annex, with the counts the report was made of (docs/report-rules.md). */
import type { CycleCounts, GroupCounts, SeanceCounts } from '../count/counts.ts';
import type { PlainDate } from '../count/facts.ts';
import { attendancesOf, isHeld } from '../count/held.ts';
import type { Report } from '../figures/report.ts';

/** `unmarked`: nobody has marked anything, so that it has not been held (yet). */
export type SeanceState = 'held' | 'cancelled' | 'unmarked';

/** Nobody's name; durations in minutes. Null where the séance does not count. */
export type AnnexSeance = {
	id: string;
	programme: string;
	cycle: string;
	group: string;
	day: PlainDate;
	state: SeanceState;
	plannedMinutes: number;
	minutes: number | null;
	/** Different people enrolled in its group. */
	enrolled: number;
	present: number | null;
	late: number | null;
	absent: number | null;
	excused: number | null;
	attendances: number | null;
	personMinutes: number | null;
};

type Place = { programme: string; cycle: CycleCounts; group: GroupCounts };

/**
 * The séances of a report, found one by one: held or not, they carry the counts that its figures
 * are made of, those frozen at the closing for a closed year (docs/report-rules.md).
 */
export class AnnexSeances {
	readonly #seances = new Map<string, SeanceCounts>();
	readonly #places = new Map<string, Place>();

	constructor(report: Report) {
		for (const { counts } of report.fiches) {
			for (const cycle of counts.cycles) {
				for (const group of cycle.groups) {
					this.#places.set(group.id, { programme: counts.programme.name, cycle, group });
				}
				for (const seance of cycle.seances) this.#seances.set(seance.id, seance);
			}
		}
	}

	/** Takes a séance out; null when the report does not know it: it came after the closing. */
	take(id: string): AnnexSeance | null {
		const seance = this.#seances.get(id);
		if (!seance) return null;
		this.#seances.delete(id);
		return annexSeance(seance, this.#places.get(seance.groupId)!);
	}

	/** Those nobody took, by day: the registers have lost them since the closing. */
	left(): AnnexSeance[] {
		return [...this.#seances.values()]
			.toSorted((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1))
			.map((seance) => annexSeance(seance, this.#places.get(seance.groupId)!));
	}
}

function annexSeance(seance: SeanceCounts, { programme, cycle, group }: Place): AnnexSeance {
	const held = isHeld(seance);
	const whenHeld = (count: number) => (held ? count : null);
	const attendances = attendancesOf(seance);
	return {
		id: seance.id,
		programme,
		cycle: cycle.label,
		group: group.label,
		day: seance.day,
		state: held ? 'held' : isCalledOff(seance, cycle) ? 'cancelled' : 'unmarked',
		plannedMinutes: seance.plannedMinutes,
		minutes: whenHeld(seance.minutes),
		enrolled: group.enrolled,
		present: whenHeld(seance.present),
		late: whenHeld(seance.late),
		absent: whenHeld(seance.absent),
		excused: whenHeld(seance.excused),
		attendances: whenHeld(attendances),
		personMinutes: whenHeld(attendances * seance.minutes - seance.lateMinutes)
	};
}

function isCalledOff(seance: SeanceCounts, cycle: CycleCounts): boolean {
	return seance.cancelled || cycle.cancelledOn !== null;
}
