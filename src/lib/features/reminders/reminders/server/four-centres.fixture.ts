import type { Kysely } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import {
	type TestDatabase,
	useTestDatabase
} from '../../../../../../tests/database/test-database.ts';

export type FourCentres = {
	world: TestDatabase;
	/** The application's own pool, which hears what is asked of it. */
	database: Kysely<DB>;
	here: Centre;
	there: Centre;
	beyond: Centre;
	/** Where days begin three hours earlier. */
	island: Centre;
	/** The four of them. */
	network: readonly Centre[];
	/** From here on, what is heard is counted again. */
	listen(): void;
	/** How many statements were heard. */
	statements(): number;
	/** For how many centres each transaction was. */
	transactions(): number[];
	/** Those for which a transaction was opened that was for no other. */
	openedAlone(): string[];
	/** What those are called whose identifiers these are. */
	namesOf(ids: readonly string[]): string[];
};

/** A network of four centres, for what is looked at of all of them at once. */
export function useFourCentres(): FourCentres {
	const world = useTestDatabase();
	const [here, there, beyond] = [centreNamed('ici'), centreNamed('la'), centreNamed('plus-loin')];
	const island = centreNamed('ile', 'Indian/Reunion');
	const network: readonly Centre[] = [here, there, beyond, island];
	/** The centres of each transaction. */
	let actedFor: string[][] = [];
	let statements = 0;
	const namesOf = (ids: readonly string[]) =>
		network.filter(({ id }) => ids.includes(id)).map(({ slug }) => slug);
	const four = {
		...{ world, here, there, beyond, island, network, namesOf },
		listen: () => {
			[actedFor, statements] = [[], 0];
		},
		statements: () => statements,
		transactions: () => actedFor.map(({ length }) => length),
		openedAlone: () => namesOf(actedFor.filter(({ length }) => length === 1).flat())
	} as FourCentres;

	beforeAll(async () => {
		for (const centre of network) {
			centre.id = await world.addCentre(centre.slug);
			await world.owner.query('update centres set time_zone = $2 where id = $1', [
				centre.id,
				centre.timeZone
			]);
		}
		four.database = openPool(appUrl(world.ownerUrl), undefined, undefined, ({ query }) => {
			statements += 1;
			if (!query.sql.includes("set_config('declic.centres'")) return;
			actedFor.push(String(query.parameters[2]).slice(1, -1).split(','));
		});
	});
	afterAll(() => four.database?.destroy());
	return four;
}

const centreNamed = (slug: string, timeZone = 'Europe/Paris'): Centre => ({
	...{ id: '', slug, name: slug, commune: null, timeZone }
});
