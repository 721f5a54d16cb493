import type { Db } from '#lib/platform/database/acting.ts';
import type { FicheFigureKey } from '../../domain/figures/figures.ts';
import type { FigurePage, FigureRequest } from './figure-page.ts';
import {
	type CycleFigure,
	type CycleRow,
	type CycleTotal,
	listCycleRows
} from './list-cycle-rows.ts';
import {
	listPersonRows,
	type PersonFigure,
	type PersonRow,
	type PersonTotal
} from './list-person-rows.ts';
import {
	listSeanceRows,
	type SeanceFigure,
	type SeanceRow,
	type SeanceTotal
} from './list-seance-rows.ts';

/** The three kinds of rows a figure is made of. */
export type FigureRows =
	| ({ kind: 'people' } & FigurePage<PersonRow, PersonTotal>)
	| ({ kind: 'seances' } & FigurePage<SeanceRow, SeanceTotal>)
	| ({ kind: 'cycles' } & FigurePage<CycleRow, CycleTotal>);

const KINDS = {
	people: 'people',
	newPeople: 'people',
	returningPeople: 'people',
	trainees: 'people',
	dropOuts: 'people',
	personMinutes: 'people',
	seances: 'seances',
	minutes: 'seances',
	attendances: 'seances',
	attendanceRate: 'seances',
	cycles: 'cycles',
	groups: 'cycles'
} satisfies Record<FicheFigureKey, FigureRows['kind']>;

/** The rows of the registers that add up to a figure, a page at a time. */
export async function listFigureRows(
	db: Db,
	request: FigureRequest & { figure: FicheFigureKey }
): Promise<FigureRows> {
	const { figure } = request;
	const kind = KINDS[figure];
	if (kind === 'people')
		return { kind, ...(await listPersonRows(db, figure as PersonFigure, request)) };
	if (kind === 'seances')
		return { kind, ...(await listSeanceRows(db, figure as SeanceFigure, request)) };
	return { kind, ...(await listCycleRows(db, figure as CycleFigure, request)) };
}
