import { counted } from '#lib/shared/french-plural.ts';
import { addRemoval, type ImportPlan } from './import-plan.ts';
import type { ImportedTable } from './plan-import-rows.ts';
import type { KnownEnrolment, KnownFact, KnownSeance } from '../match/plan-import-known.ts';
import type { PlannedGroup } from './plan-import-planned.ts';
import type { Change } from './plan-import-settle.ts';
import { dayWords } from './plan-import-words.ts';

/** A removal, and what it removes comes from: the import that wrote it. */
export type Drop = Omit<Change, 'after'> & { importId: string };

const marksWords = (count: number) => counted(count, 'présence notée', 'présences notées');
const stands = (fact: KnownFact | null) => fact !== null && !fact.takenBack;
/** What takes a row out of a plan. */
export const dropper = (plan: ImportPlan) => (table: ImportedTable, key: Record<string, string>) =>
	addRemoval(plan, { table, key });

/** A séance goes with its marks, unless it was worked on at the screen. */
export function dropSeance(
	plan: ImportPlan,
	group: PlannedGroup,
	{ id, day, workedOn, cancellation, importId }: KnownSeance & { importId: string },
	enrolments: KnownEnrolment[]
): Drop {
	const drop = dropper(plan);
	const marked = enrolments.filter((enrolment) => enrolment.marks.get(id)?.kind);
	return {
		id: `seances:${id}`,
		importId,
		imported:
			marked.every((enrolment) => enrolment.marks.get(id)!.importId) &&
			(!stands(cancellation) || cancellation!.importId !== null),
		isFixed: workedOn,
		place: group.place!,
		what: `Séance du ${dayWords(day)}, ${group.words}`,
		before: marksWords(marked.length),
		apply: () => {
			for (const enrolment of marked) {
				drop('attendances', { seance_id: id, enrolment_id: enrolment.id });
			}
			if (stands(cancellation)) drop('seance_cancellations', { seance_id: id });
			drop('seances', { id });
		}
	};
}

/** An enrolment goes with its marks, its departure and its observations. */
export function dropEnrolment(
	plan: ImportPlan,
	group: PlannedGroup,
	{ id, personId, marks, departure, observations, importId }: KnownEnrolment & { importId: string },
	corrected: ReadonlySet<string>
): Drop {
	const drop = dropper(plan);
	const written = [...marks].filter(([, mark]) => mark.kind);
	const children = [
		...written.map(([, mark]) => mark),
		...(stands(departure) ? [departure!] : []),
		...observations.values()
	];
	return {
		id: `enrolments:${id}`,
		importId,
		imported: !corrected.has(personId) && children.every((child) => child.importId),
		place: group.place!,
		what: `Inscription, ${group.words}`,
		before: marksWords(written.length),
		apply: () => {
			for (const [seance] of written) drop('attendances', { seance_id: seance, enrolment_id: id });
			for (const seen of observations.values()) drop('observations', { id: seen.id });
			if (stands(departure)) drop('departures', { enrolment_id: id });
			drop('enrolments', { id });
		}
	};
}
