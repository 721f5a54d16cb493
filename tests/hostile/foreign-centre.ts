import { directionOf } from '../actions/cast.ts';
import { Ledger } from '../actions/ledger.ts';
import { Visitor } from '../actions/visitor.ts';
import { askDatabase } from '../journeys/support/database.ts';
import { type Assault, explore } from './assault.ts';

/** Where nobody of the attack works, and which shares nothing with those who do. */
export const FOREIGN_CENTRE = 'Centre social Le Sémaphore';

/** The family name of everybody there: nobody else bears it, no page may show it elsewhere. */
export const CANARY = 'Zwentibold-Canari';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Gives the residents of that centre their name, then reads there as its own direction does; in
 * haste, only asks the database for a few identifiers.
 */
export async function openForeignCentre(
	origin: string,
	isHasty: boolean
): Promise<Assault['foreign']> {
	const named = await askDatabase<{ id: string }>(
		`update person_identities set family_name = $1
		where centre_id = (select id from centres where name = $2) returning person_id as id`,
		[CANARY, FOREIGN_CENTRE]
	);
	if (named.length === 0) throw new Error(`nobody is known at ${FOREIGN_CENTRE}`);
	if (isHasty) return { addresses: new Map(), ids: named.slice(0, 8).map(({ id }) => id) };
	const player = await directionOf(FOREIGN_CENTRE, () => new Visitor(origin), new Ledger());
	await explore(player);
	const { atlas } = player;
	const addresses = new Map(
		atlas
			.routes()
			.filter((route) => route.includes('['))
			.map((route) => [route, atlas.of(route)[0]!])
	);
	const ids = new Set([...addresses.values()].flatMap((address) => address.match(ID) ?? []));
	return { addresses, ids: [...ids] };
}
