import type { Role } from '../../src/lib/features/house/staff/domain/permissions.ts';
import { currentApplication } from '../journeys/support/application-of-file.ts';
import { askDatabase } from '../journeys/support/database.ts';
import { installKiosk, KIOSK_COOKIE } from '../journeys/support/kiosk.ts';
import { Atlas } from './atlas.ts';
import type { Step } from './beforehand.ts';
import type { Ledger } from './ledger.ts';
import { type Action, listRoutes } from './list-actions.ts';
import { Player } from './player.ts';
import { Visitor } from './visitor.ts';
import { PASSER_BY, ROLES, type Somebody, whoMay } from './who-may.ts';
import { Words } from './words.ts';

/** The centre where everybody plays, and the one next door. */
export const CENTRE = 'Centre social Jacques Brel';
export const NEXT_DOOR = 'Centre social La Criée';
/** What somebody without an account reads on a flyer. */
const ON_A_FLYER = '/centres/jacques-brel/demander';
/** Where somebody stands in a lobby, and what the script of its screen asks for. */
const AT_A_KIOSK = [
	...['/borne', '/borne/fini', '/borne/sans-reseau', '/borne/appeler/flux'],
	'/borne/bloque?site=www.exemple.fr',
	'/borne/lieux/carte',
	...['/borne/quartier', '/borne/quartier/dire', '/borne/quartier/ticket'],
	'/borne/quartier/dire/probleme',
	...['/borne/appeler/papier.pdf', '/borne/guides/carte-vitale/etape/1'],
	...['/borne/guides/carte-vitale/et-apres', '/borne/guides/carte-vitale/papiers.pdf']
];

export type Member = { id: string; role: Role; name: string; centre: string | null };

/** Somebody, and what she has still to play. */
export type Part = { player: Player; left: Set<string> };

export type Cast = {
	parts: Part[];
	playerOf(who: Somebody): Player;
	/** Who plays a role in the centre. */
	memberOf(role: Role): Member;
	/** In another browser, by the same door; a passer-by stays outside. */
	comeInAs(who: Somebody): Promise<Visitor>;
	ledger: Ledger;
	/** An address of that route that somebody has been given. */
	known(route: string): string | undefined;
	/** Who plays a step for somebody: herself if she may. */
	whoPlays(step: Step, player: Player): Player | null;
};

/** The browser that somebody takes. */
export type OpenVisitor = (who: Somebody) => Visitor;

/** One member of each role, who came in by the demonstration; a neighbour, and a passer-by. */
export async function gatherCast(
	origin: string,
	actions: readonly Action[],
	ledger: Ledger,
	open: OpenVisitor = () => new Visitor(origin)
): Promise<Cast> {
	const memberOf = await findMembers();
	const may = new Map(actions.map((action) => [action.label, new Set(whoMay(action) ?? [])]));

	const here = { ...newcomer(), ledger };
	here.words.centre = NEXT_DOOR;
	here.words.colleague = memberOf('animateur', NEXT_DOOR).name;
	here.atlas.addLinks(['/equipe', ...listRoutes().filter(isTeamPage)]);
	const outside = { ...newcomer(), ledger };
	outside.atlas.addLinks([ON_A_FLYER, ...AT_A_KIOSK, ...listRoutes().filter(isOutside)]);
	// Next door, where nobody here revokes it.
	const token = await installKiosk(NEXT_DOOR, 'Borne de passage');
	/** A browser of somebody without an account: that of a kiosk too, where she stands. */
	const openOutside = () => {
		const visitor = open(PASSER_BY);
		visitor.give(KIOSK_COOKIE, token);
		return visitor;
	};
	const players = [
		...(await Promise.all(
			ROLES.toReversed().map((role) => comeIn(open(role), memberOf(role, CENTRE), here))
		)),
		new Player(PASSER_BY, { ...outside, visitor: openOutside(), enter: async () => {} })
	];
	const playerOf = (who: Somebody) => players.find((player) => player.who === who)!;

	const neighbour = await directionOf(NEXT_DOOR, open, ledger);
	neighbour.words.centre = CENTRE;

	return {
		playerOf,
		ledger,
		known: (route) => here.atlas.of(route)[0] ?? outside.atlas.of(route)[0],
		memberOf: (role) => memberOf(role, CENTRE),
		async comeInAs(who) {
			if (who === PASSER_BY) return openOutside();
			const visitor = open(who);
			await enter(visitor, memberOf(who, CENTRE).id);
			return visitor;
		},
		parts: players.map((player) => ({
			player,
			left: new Set(actions.flatMap(({ label }) => (may.get(label)!.has(player.who) ? label : [])))
		})),
		whoPlays({ play, isElsewhere }, player) {
			const allowed = may.get(play);
			if (!allowed) throw new Error(`no action is called ${play}`);
			if (isElsewhere) {
				if (player.who !== PASSER_BY) {
					neighbour.words.colleague = memberOf(player.who, CENTRE).name;
				}
				return neighbour;
			}
			return allowed.has(player.who)
				? player
				: (players.find(({ who }) => allowed.has(who)) ?? null);
		}
	};
}

/** Somebody who knows nothing of the site yet. */
export function newcomer(): { atlas: Atlas; words: Words } {
	const today = currentApplication().now().toZonedDateTimeISO('Europe/Paris').toPlainDate();
	return { atlas: new Atlas(), words: new Words(today.toString()) };
}

/** Who has a role in a centre of the demonstration, or in the network. */
async function findMembers(): Promise<(role: Role, centre: string) => Member> {
	const members = await askDatabase<Member>(
		`select m.id, m.role, s.display_name as name, c.name as centre
		from memberships m join staff_members s on s.id = m.staff_id
			left join centres c on c.id = m.centre_id
		where m.ended_at is null order by c.name nulls first, s.display_name`
	);
	return (role, centre) =>
		members.find((one) => one.role === role && [centre, null].includes(one.centre))!;
}

/** The direction of another centre, who knows nothing yet but the pages of the team. */
export async function directionOf(
	centre: string,
	open: OpenVisitor,
	ledger: Ledger
): Promise<Player> {
	const has = { ...newcomer(), ledger };
	has.atlas.addLinks(['/equipe', ...listRoutes().filter(isTeamPage)]);
	const memberOf = await findMembers();
	return comeIn(open('direction'), memberOf('direction', centre), has);
}

const isTeamPage = (route: string) => route.startsWith('/equipe/') && !route.includes('[');
const isOutside = (route: string) => !route.startsWith('/equipe') && !route.includes('[');

async function comeIn(
	visitor: Visitor,
	{ id, role }: Member,
	has: { atlas: Atlas; words: Words; ledger: Ledger }
): Promise<Player> {
	await enter(visitor, id);
	return new Player(role, { ...has, visitor, enter: () => enter(visitor, id) });
}

async function enter(visitor: Visitor, id: string): Promise<void> {
	const { status, location } = await visitor.post('/?/entrer', new URLSearchParams({ qui: id }));
	if (location !== '/equipe') throw new Error(`the demonstration does not let ${id} in: ${status}`);
}
