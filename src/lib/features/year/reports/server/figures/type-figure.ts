import { findClosing } from '#lib/features/house/years/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type FicheFigureKey, unitOf } from '../../domain/figures/figures.ts';
import { readTypedValue, typedValueHint } from '../../domain/figures/typed-value.ts';

export type TypedFigure = { programme: string; key: FicheFigureKey; value: number };

export type TypedRefusal = { refusal: 'closed' | 'not-a-figure'; message: string };

/**
 * Keeps a figure somebody counts otherwise than the registers; an empty text takes it back. It
 * changes nothing of the registers: the direction sees both, and chooses.
 */
export async function typeFigure(
	db: Db,
	typed: { programmeId: string; year: number; key: FicheFigureKey; text: string }
): Promise<{ id: string } | TypedRefusal> {
	if (await findClosing(db, typed.year)) {
		return refuse(
			'closed',
			`L’année ${typed.year} est close\u00a0: ses chiffres ne changent plus.`
		);
	}
	const isTakenBack = typed.text.trim() === '';
	const value = isTakenBack ? null : readTypedValue(typed.text, unitOf(typed.key));
	if (value === null && !isTakenBack) {
		return refuse(
			'not-a-figure',
			`Ce chiffre n’a pas pu être lu. Écrivez ${typedValueHint(unitOf(typed.key))}.`
		);
	}
	const written = await db
		.insertInto('typed_figures')
		.values({
			centre_id: centreOf(db),
			programme_id: typed.programmeId,
			year: typed.year,
			figure: typed.key,
			value,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'type', kind: 'typed-figure', id: written.id });
	return written;
}

/** The figures that stand typed for a year: the last of each, unless it was taken back. */
export async function readTypedFigures(db: Db, year: number): Promise<TypedFigure[]> {
	const rows = await db
		.selectFrom('typed_figures as t')
		.innerJoin('programmes as p', 'p.id', 't.programme_id')
		.where('t.year', '=', year)
		.distinctOn(['t.programme_id', 't.figure'])
		.orderBy('t.programme_id')
		.orderBy('t.figure')
		.orderBy('t.recorded_at', 'desc')
		.orderBy('t.id', 'desc')
		.select(['p.slug', 't.figure', 't.value'])
		.execute();
	return rows.flatMap(({ slug, figure, value }) =>
		value === null ? [] : [{ programme: slug, key: figure as FicheFigureKey, value }]
	);
}
