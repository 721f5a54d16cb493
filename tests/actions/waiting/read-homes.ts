import { CENTRE_ROLES, NETWORK_ROLES, type Role } from '#lib/features/house/staff/index.ts';
import { linesOf } from './page-lines.ts';
import type { QuietCentre } from './quiet-house.fixture.ts';

/** What each role reads first when she comes in. */
export type Homes = Record<Role, string[]>;

const HOMES: Record<Role, string> = {
	...(Object.fromEntries(CENTRE_ROLES.map((role) => [role, '/equipe'])) as Record<Role, string>),
	coordination: '/equipe/reseau',
	administration: '/equipe/centres'
};

export async function readHomes(centre: QuietCentre): Promise<Homes> {
	const read = [...CENTRE_ROLES, ...NETWORK_ROLES].map(async (role) => {
		const visitor = await centre.browserOf(role);
		const first = await visitor.get('/equipe');
		const home = first.location ? await visitor.get(first.location) : first;
		if ((first.location ?? '/equipe') !== HOMES[role] || home.status !== 200) {
			throw new Error(`the home of ${role} answers ${first.location} ${home.status}`);
		}
		return [role, beforeFigures(role, linesOf(home.text))] as const;
	});
	return Object.fromEntries(await Promise.all(read)) as Homes;
}

/** What the network counts begins with its years; centres that were opened since are no news. */
function beforeFigures(role: Role, lines: string[]): string[] {
	if (role === 'coordination') return lines.slice(0, lines.indexOf('2026'));
	return lines.filter((line) => !/Centre centre-\d/.test(line));
}
