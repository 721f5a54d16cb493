import { findClosing } from '#lib/features/house/years/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Choice } from '../../domain/figures/chosen-figures.ts';
import type { Contradiction } from '../../domain/figures/contradictions.ts';

export type ChoiceRefusal = { refusal: 'closed'; message: string };

/** Records which of two figures the director keeps; both numbers and their rubric stay written. */
export async function chooseFigure(
	db: Db,
	request: {
		programmeId: string;
		year: number;
		contradiction: Contradiction;
		chosen: 'stated' | 'computed';
	}
): Promise<{ id: string } | ChoiceRefusal> {
	if (await findClosing(db, request.year)) {
		return refuse(
			'closed',
			`L’année ${request.year} est close\u00a0: ses chiffres ne changent plus.`
		);
	}
	const { rubric, figureKey, stated, computed } = request.contradiction;
	const choice = await db
		.insertInto('figure_choices')
		.values({
			centre_id: centreOf(db),
			programme_id: request.programmeId,
			year: request.year,
			rubric,
			figure: figureKey,
			stated,
			computed,
			chosen: request.chosen,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'choose', kind: 'figure-choice', id: choice.id });
	return choice;
}

/** The last choice made about each contradiction of a year, by programme. */
export async function readChoices(
	db: Db,
	year: number
): Promise<(Choice & { programme: string })[]> {
	const rows = await db
		.selectFrom('figure_choices as c')
		.innerJoin('programmes as p', 'p.id', 'c.programme_id')
		.where('c.year', '=', year)
		.orderBy('c.recorded_at')
		.orderBy('c.id')
		.select(['p.slug', 'c.rubric', 'c.figure', 'c.stated', 'c.computed', 'c.chosen'])
		.execute();
	// Later choices replace earlier ones under the same identity.
	const last = new Map<string, Choice & { programme: string }>();
	for (const row of rows) {
		const contradictionId = `${row.slug}/${row.rubric}/${row.figure}/${row.stated}/${row.computed}`;
		last.set(contradictionId, {
			contradictionId,
			chosen: row.chosen as Choice['chosen'],
			programme: row.slug
		});
	}
	return [...last.values()];
}
