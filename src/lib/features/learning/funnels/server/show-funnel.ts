import { type Reachability, reachabilityOf } from '#lib/features/people/people/index.server.ts';
import { objectionsOf } from '#lib/features/people/rights-asked/index.server.ts';
import { mayRead } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	countByOrigin,
	type Counts,
	countOrigins,
	countSteps,
	inView,
	pageOf
} from '../domain/funnel-page.ts';
import type { FunnelOrigin } from '../domain/origins.ts';
import { stand, type Standing } from '../domain/stand.ts';
import type { View } from '../domain/step-names.ts';
import { type PersonFacts, readFacts, type Scope } from './read-facts.ts';

export type FunnelLine = Standing<PersonFacts> & {
	name: string | null;
	/** Null: she objected, nobody calls her. */
	reach: Reachability | null;
};

export type Funnel = {
	counts: Counts;
	/** Every step, by where they come from. */
	byOrigin: { origin: FunnelOrigin; counts: Counts }[];
	/** Those of the view, by where they come from. */
	origins: { origin: FunnelOrigin; count: number }[];
	lines: FunnelLine[];
	/** How many the view holds. */
	inView: number;
	next: string | null;
};

/** The funnel of a programme: how many at each step, and one page of those whom a view shows. */
export async function showFunnel(
	db: Db,
	asked: {
		programmeId: string;
		view: View;
		origin: FunnelOrigin | null;
		after: string | null;
		today: string;
	}
): Promise<Funnel> {
	const people = await readStandings(db, { programmeId: asked.programmeId }, asked.today);
	const shown = inView(people, asked.view);
	const ofOrigin = asked.origin ? shown.filter(({ from }) => from === asked.origin) : shown;
	const { lines, next } = pageOf(ofOrigin, asked.view, asked.after);
	return {
		counts: countSteps(people),
		byOrigin: countByOrigin(people),
		origins: countOrigins(shown),
		lines: await withNames(db, lines),
		inView: ofOrigin.length,
		next
	};
}

/** Where everybody of a scope stands, as the acting role may know. */
export async function readStandings(
	db: Db,
	scope: Scope,
	today: string
): Promise<Standing<PersonFacts>[]> {
	const seesAttendance = mayRead(db, 'attendance');
	const seesReasons = mayRead(db, 'departure-reason');
	return (await readFacts(db, scope, today)).map((facts) => {
		const standing = stand(facts, { today, seesAttendance });
		if (seesReasons || !standing.seat) return standing;
		return { ...standing, seat: { ...standing.seat, leftBecause: null } };
	});
}

/** With the names and the ways to reach them, in two queries whatever the page. */
export async function withNames<Of extends { personId: string }>(
	db: Db,
	lines: readonly Of[]
): Promise<(Of & Pick<FunnelLine, 'name' | 'reach'>)[]> {
	const people = lines.map(({ personId }) => personId);
	const reach = await reachabilityOf(db, people);
	const objections = await objectionsOf(db, people);
	return lines.map((line) => {
		const known = reach.get(line.personId) ?? null;
		return {
			...line,
			name: known?.name ?? null,
			reach: objections.has(line.personId) ? null : known
		};
	});
}
