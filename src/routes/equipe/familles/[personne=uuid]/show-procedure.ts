import type { proceduresOf } from '#lib/features/reminders/procedures/index.server.ts';
import {
	kindLabel,
	kindOf,
	linesOf,
	RHYTHM_NAMES,
	standingOf
} from '#lib/features/reminders/procedures/index.ts';
import type { ShownProcedure } from '#lib/features/reminders/procedures/ui/shown-procedure.ts';
import { plainDay } from '#lib/shared/french-dates.ts';

type Procedure = Awaited<ReturnType<typeof proceduresOf>>[number];

/** A démarche in words, as it stands today. */
export function showProcedure(procedure: Procedure, today: string): ShownProcedure {
	const { dueOn, isStopped, lastDone } = standingOf(procedure);
	const kind = kindOf(procedure.kind);
	return {
		id: procedure.id,
		label: kindLabel(procedure.kind),
		first: procedure.dueOn,
		rhythm: RHYTHM_NAMES[procedure.rhythm],
		companion: procedure.companion,
		bring: procedure.bring ?? kind?.bring ?? null,
		place: kind && { where: kind.where, source: kind.source },
		isStopped,
		due: dueOn === null ? null : { dueOn, when: plainDay(dueOn), isLate: dueOn < today },
		lastDone: lastDone && {
			dueOn: lastDone.dueOn,
			when: plainDay(lastDone.dueOn),
			day: plainDay(lastDone.day),
			by: lastDone.by
		},
		changes: procedure.changes.toReversed().map((line) => ({
			was: `${kindLabel(line.kind)}, ${RHYTHM_NAMES[line.rhythm].toLowerCase()}, à partir du ${plainDay(line.dueOn)}`,
			day: plainDay(line.day),
			by: line.by
		})),
		written: isStopped
			? null
			: {
					kind: procedure.kind,
					dueOn: dueOn ?? procedure.dueOn,
					rhythm: procedure.rhythm,
					companionId: procedure.companionId,
					bring: procedure.bring ?? '',
					seen: linesOf(procedure)
				}
	};
}
