import { findClosing } from '#lib/features/house/years/index.server.ts';
import { listImports } from '#lib/features/year/imports/index.server.ts';
import { listFigureRows, showReportSideBySide } from '#lib/features/year/reports/index.server.ts';
import {
	listProgrammes,
	listSeasons,
	listSheetsToFill,
	showSeason
} from '#lib/features/learning/workshops/index.server.ts';
import type { Ask, Db } from '#lib/platform/database/acting.ts';
import { absenteeLines } from '../src/routes/equipe/ateliers/absentee-lines.ts';
import { readGroup } from '../src/routes/equipe/ateliers/groupes/[groupe=uuid]/read-group.ts';
import { readSeance } from '../src/routes/equipe/ateliers/seances/[seance=uuid]/read-seance.ts';
import { readHome } from '../src/routes/equipe/read-home.ts';
import { readNetwork } from '../src/routes/equipe/reseau/read-network.ts';
import { asOwner, type BenchCentre, type BenchNetwork, NOW, TODAY, YEAR } from './network.ts';

/** A page of the team, and all that it asks the database for. */
export type Page = { name: string; path: string; asks: (ask: Ask) => Promise<unknown> };

/** The pages a team opens all day, for one centre. */
export async function pagesOf(network: BenchNetwork, centre: BenchCentre): Promise<Page[]> {
	const { groupId, seanceId } = await lastFilled(network, centre);
	return [
		{ name: 'home', path: '/equipe', asks: (ask) => ask((db) => readHome(db, whose(centre))) },
		{ name: 'workshops', path: '/equipe/ateliers', asks: (ask) => ask(workshops) },
		{
			name: 'group',
			path: `/equipe/ateliers/groupes/${groupId}`,
			asks: (ask) =>
				ask((db) => readGroup(db, groupId, { ...whose(centre), looking: lookingAt(centre) }))
		},
		{
			name: 'sheet',
			path: `/equipe/ateliers/seances/${seanceId}`,
			asks: (ask) => ask((db) => readSeance(db, seanceId))
		},
		{ name: 'registers', path: '/equipe/registres', asks: (ask) => ask((db) => listImports(db)) },
		{
			name: 'people-rows',
			path: `/equipe/bilan/${YEAR}/lignes?chiffre=people`,
			asks: (ask) => ask(peopleRows)
		},
		{
			name: 'report',
			path: `/equipe/bilan/${YEAR}`,
			asks: async (ask) => {
				await showReportSideBySide(ask, centre, YEAR, TODAY);
				await ask((db) => listSeasons(db, YEAR));
			}
		}
	];
}

/** The page of the coordination: every centre of the network, in figures, and what waits for her. */
export const NETWORK_PAGE: Page = {
	name: 'network',
	path: `/equipe/reseau?annee=${YEAR}`,
	asks: (ask) => readNetwork(ask, { year: YEAR, today: TODAY })
};

/** The direction, who opens them. */
const whose = ({ timeZone }: BenchCentre) => ({
	...{ role: 'direction' as const, today: TODAY, timeZone }
});

/** As the application is started here: no mail leaves. */
const lookingAt = (centre: BenchCentre) => ({
	world: { now: () => Temporal.Instant.from(NOW), mail: { delivery: 'none' as const, smtp: null } },
	viewer: { centre }
});

async function workshops(db: Db): Promise<void> {
	await listProgrammes(db);
	await showSeason(db, YEAR, TODAY);
	await listSheetsToFill(db, TODAY);
	await absenteeLines(db, TODAY);
	await listSeasons(db, YEAR);
}

async function peopleRows(db: Db): Promise<void> {
	await listFigureRows(db, { year: YEAR, programme: null, figure: 'people', after: null });
	await findClosing(db, YEAR);
}

async function lastFilled(
	{ ownerUrl }: BenchNetwork,
	{ id }: BenchCentre
): Promise<{ groupId: string; seanceId: string }> {
	const { rows } = await asOwner<{ groupId: string; seanceId: string }>(
		ownerUrl,
		`select s.group_id as "groupId", s.id as "seanceId"
		from seances s join attendances a on a.seance_id = s.id
		where s.centre_id = $1 order by s.day desc, s.id limit 1`,
		[id]
	);
	return rows[0]!;
}
