import { CENTRE_ROLES, type Role } from '../../src/lib/features/staff/domain/permissions.ts';
import { askDatabase } from '../journeys/support/database.ts';
import { Atlas } from './atlas.ts';
import type { Step } from './beforehand.ts';
import type { Ledger } from './ledger.ts';
import { type Action, listRoutes } from './list-actions.ts';
import { Player } from './player.ts';
import { Visitor } from './visitor.ts';
import { ROLES, whoMay } from './who-may.ts';
import { Words } from './words.ts';

/** The centre where everybody plays, and the one next door. */
const CENTRE = 'Centre social Jacques Brel';
const NEXT_DOOR = 'Centre social La Criée';

export type Member = { id: string; role: Role; name: string; centre: string | null };

/** Somebody, and what she has still to play. */
export type Part = { role: Role; player: Player; left: Set<string> };

export type Cast = {
	parts: Part[];
	members: readonly Member[];
	/** Who plays a step for somebody: herself if she may. */
	whoPlays(step: Step, player: Player): Player | null;
};

/** One member of each role comes in by the demonstration, and the direction of a centre next door. */
export async function gatherCast(
	origin: string,
	actions: readonly Action[],
	ledger: Ledger
): Promise<Cast> {
	const members = await askDatabase<Member>(
		`select m.id, m.role, s.display_name as name, c.name as centre
		from memberships m join staff_members s on s.id = m.staff_id
			left join centres c on c.id = m.centre_id
		where m.ended_at is null order by c.name nulls first, s.display_name`
	);
	const memberOf = (role: Role, centre: string) =>
		members.find((one) => one.role === role && [centre, null].includes(one.centre))!;
	const may = new Map(actions.map((action) => [action.label, new Set(whoMay(action) ?? [])]));
	const today = Temporal.Now.plainDateISO('Europe/Paris').toString();

	const words = new Words(today);
	words.centre = NEXT_DOOR;
	words.colleague = memberOf('animateur', NEXT_DOOR).name;
	const here = { atlas: new Atlas(), words, ledger };
	for (const route of ['/equipe', ...listRoutes().filter(isTeamPage)]) here.atlas.addLinks([route]);
	const parts = await Promise.all(
		ROLES.toReversed().map(async (role): Promise<Part> => {
			const player = await comeIn(origin, memberOf(role, CENTRE), role, here);
			const left = actions.flatMap(({ label }) => (may.get(label)!.has(role) ? label : []));
			return { role, player, left: new Set(left) };
		})
	);

	const nextDoor = { atlas: new Atlas(), words: new Words(today), ledger };
	nextDoor.words.centre = CENTRE;
	nextDoor.atlas.add('/equipe');
	const neighbour = await comeIn(
		origin,
		memberOf('direction', NEXT_DOOR),
		'direction ailleurs',
		nextDoor
	);

	const roleOf = (player: Player) =>
		parts.find((part) => part.player === player)?.role ?? 'direction';
	return {
		parts,
		members,
		whoPlays({ play, isElsewhere }, player) {
			const allowed = may.get(play);
			if (!allowed) throw new Error(`no action is called ${play}`);
			if (isElsewhere) {
				neighbour.words.colleague = memberOf(roleOf(player), CENTRE).name;
				return neighbour;
			}
			if (allowed.has(roleOf(player))) return player;
			return parts.find(({ role }) => allowed.has(role))?.player ?? null;
		}
	};
}

const isTeamPage = (route: string) => route.startsWith('/equipe/') && !route.includes('[');

async function comeIn(
	origin: string,
	{ id }: Member,
	who: string,
	has: { atlas: Atlas; words: Words; ledger: Ledger }
): Promise<Player> {
	const visitor = new Visitor(origin);
	const enter = async () => {
		await visitor.post('/?/entrer', new URLSearchParams({ qui: id }));
	};
	await enter();
	return new Player(who, { ...has, visitor, enter });
}

/** Whether a role is one of those of a centre. */
export const isOfCentre = (role: Role) => CENTRE_ROLES.some((one) => one === role);
